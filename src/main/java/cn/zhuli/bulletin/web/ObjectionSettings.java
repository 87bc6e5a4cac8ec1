package cn.zhuli.bulletin.web;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What is taken from people without an account ({@code zhuli.objections}).
 *
 * @param perHour how many objections one address may send in an hour
 * @param files how many papers may come with one
 * @param fileSize of one paper at most; {@code zhuli.documents.max-size} holds as well
 */
@Validated
@ConfigurationProperties("zhuli.objections")
public record ObjectionSettings(
    @DefaultValue("20") @Min(1) int perHour,
    @DefaultValue("5") @Min(0) int files,
    @DefaultValue("10MB") DataSize fileSize) {}
