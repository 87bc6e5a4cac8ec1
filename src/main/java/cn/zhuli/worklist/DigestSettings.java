package cn.zhuli.worklist;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When the digest goes out and what is in it. It goes only where mails go out at all ({@code
 * zhuli.mail.enabled}).
 *
 * @param hour the hour of the day, in Shanghai, in which it is written
 * @param days how many days ahead of a deadline something is in it
 * @param lines how many things are named; the rest is counted
 */
@Validated
@ConfigurationProperties("zhuli.digest")
public record DigestSettings(
    @Min(0) @Max(23) @DefaultValue("7") int hour,
    @Min(0) @Max(60) @DefaultValue("3") int days,
    @Min(1) @Max(200) @DefaultValue("30") int lines) {}
