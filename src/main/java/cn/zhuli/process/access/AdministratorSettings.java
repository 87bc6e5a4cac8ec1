package cn.zhuli.process.access;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who administers a new installation.
 *
 * @param user the user's id
 * @param password its password; where there is none, one is made up and printed once
 * @param changePassword whether the password has to be changed at the first sign-in
 */
@ConfigurationProperties("zhuli.admin")
record AdministratorSettings(
    @DefaultValue("admin") String user,
    @Nullable String password,
    @DefaultValue("true") boolean changePassword) {}
