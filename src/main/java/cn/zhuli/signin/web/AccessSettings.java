package cn.zhuli.signin.web;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What of the door can be set.
 *
 * @param open path patterns that answer without sign-in, for reading and writing
 * @param secureCookies whether cookies are sent by https only
 * @param failures how many failed sign-ins an address may have in a quarter of an hour
 */
@ConfigurationProperties("zhuli.access")
public record AccessSettings(
    @DefaultValue List<String> open,
    @DefaultValue("false") boolean secureCookies,
    @DefaultValue("30") int failures) {}
