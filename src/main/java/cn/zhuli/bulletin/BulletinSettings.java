package cn.zhuli.bulletin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the public is answered ({@code zhuli.bulletin}).
 *
 * @param kept how long what was read from the database is shown before it is read again; whatever
 *     this machine publishes itself shows at once
 * @param maxAge how long browsers and proxies may show a page without asking
 * @param prefix what identifiers in the open data begin with; 360Giving hands such prefixes out
 */
@ConfigurationProperties("zhuli.bulletin")
public record BulletinSettings(
    @DefaultValue("30s") Duration kept,
    @DefaultValue("60s") Duration maxAge,
    @DefaultValue("360G-zhuli") String prefix) {}
