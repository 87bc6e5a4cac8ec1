package cn.zhuli.signin.web;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Sign-in with an organisation's own identity provider; where it is, and who we are to it, stands
 * in {@code spring.security.oauth2.client.*}.
 *
 * @param userClaim the claim that names the user's id here
 * @param nameClaim the claim with the person's name
 * @param mailClaim the claim with their address
 * @param groupsClaim the claim that lists the groups they are in there
 * @param create whether whoever is not known here yet is entered
 * @param groups our groups, by the name of a group there
 */
@ConfigurationProperties("zhuli.access.oidc")
record OidcSettings(
    @DefaultValue("false") boolean enabled,
    @DefaultValue("preferred_username") String userClaim,
    @DefaultValue("name") String nameClaim,
    @DefaultValue("email") String mailClaim,
    @DefaultValue("groups") String groupsClaim,
    @DefaultValue("false") boolean create,
    @DefaultValue Map<String, List<String>> groups) {}
