/** What programs of units ask and do: applications, tasks, consents, needs, notifications. */
@NullMarked
package cn.zhuli.portal.web.api;

import org.jspecify.annotations.NullMarked;
