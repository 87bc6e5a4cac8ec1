package cn.zhuli.signin.web;

import cn.zhuli.signin.Guests;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.ldap.NamingException;
import org.springframework.ldap.core.DirContextOperations;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.ldap.DefaultSpringSecurityContextSource;
import org.springframework.security.ldap.authentication.BindAuthenticator;
import org.springframework.security.ldap.search.FilterBasedLdapUserSearch;
import org.springframework.security.ldap.userdetails.DefaultLdapAuthoritiesPopulator;
import org.springframework.stereotype.Component;

/** Checks a password by binding to the directory with it. */
@Component
@ConditionalOnProperty("zhuli.access.ldap.enabled")
class Directory implements PasswordCheck {

  /** Milliseconds. */
  private static final String PATIENCE = "5000";

  private final LdapSettings settings;
  private final Guests guests;
  private final BindAuthenticator people;
  private final DefaultLdapAuthoritiesPopulator groups;

  Directory(LdapSettings settings, Guests guests) {
    this.settings = settings;
    this.guests = guests;
    var source = source(settings);
    this.people = new BindAuthenticator(source);
    people.setUserSearch(
        new FilterBasedLdapUserSearch(
            settings.userSearchBase(), settings.userSearchFilter(), source));
    this.groups = new DefaultLdapAuthoritiesPopulator(source, settings.groupSearchBase());
    groups.setGroupSearchFilter(settings.groupSearchFilter());
    groups.setSearchSubtree(true);
    groups.setConvertToUpperCase(false);
    groups.setRolePrefix("");
  }

  private static DefaultSpringSecurityContextSource source(LdapSettings settings) {
    var source = new DefaultSpringSecurityContextSource(settings.url());
    if (settings.managerDn() != null) {
      source.setUserDn(settings.managerDn());
      source.setPassword(Objects.requireNonNullElse(settings.managerPassword(), ""));
    }
    source.setBaseEnvironmentProperties(
        Map.of(
            "com.sun.jndi.ldap.connect.timeout", PATIENCE,
            "com.sun.jndi.ldap.read.timeout", PATIENCE));
    source.afterPropertiesSet();
    return source;
  }

  @Override
  public boolean isRight(String user, String password) {
    // many a directory takes an empty password for a visit without a name, and welcomes it
    return !password.isEmpty() && bind(user, password);
  }

  private boolean bind(String user, String password) {
    try {
      var found =
          people.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(user, password));
      return guests.admit(
          guest(found, user), new Guests.Terms(settings.create(), settings.groups()));
    } catch (BadCredentialsException wrongOrUnknown) {
      return false;
    } catch (NamingException unreachable) {
      throw new InternalAuthenticationServiceException("The directory did not answer", unreachable);
    }
  }

  private Guests.Guest guest(DirContextOperations found, String user) {
    return new Guests.Guest(
        user,
        attribute(found, settings.nameAttribute(), user),
        attribute(found, settings.mailAttribute(), ""),
        groups.getGrantedAuthorities(found, user).stream()
            .map(GrantedAuthority::getAuthority)
            .toList());
  }

  private static String attribute(DirContextOperations found, String name, String otherwise) {
    return Objects.requireNonNullElse(found.getStringAttribute(name), otherwise);
  }
}
