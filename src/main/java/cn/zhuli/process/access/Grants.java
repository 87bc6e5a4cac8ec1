package cn.zhuli.process.access;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.springframework.stereotype.Component;

/** Gives a group what it still lacks; doing it twice changes nothing. */
@Component
class Grants {

  private final AuthorizationService authorizations;

  Grants(AuthorizationService authorizations) {
    this.authorizations = authorizations;
  }

  void give(String group, Resource resource, String resourceId, Permission... permissions) {
    var grant = existing(group, resource, resourceId);
    for (var permission : permissions) {
      grant.addPermission(permission);
    }
    authorizations.saveAuthorization(grant);
  }

  /** Everyone who has signed in may see the thing itself; its contents keep their own rights. */
  void giveAll(Resource resource, String resourceId, Permission permission) {
    var grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
    grant.setResource(resource);
    grant.setResourceId(resourceId);
    grant.addPermission(permission);
    authorizations.saveAuthorization(grant);
  }

  private Authorization existing(String group, Resource resource, String resourceId) {
    var found =
        authorizations
            .createAuthorizationQuery()
            .authorizationType(Authorization.AUTH_TYPE_GRANT)
            .groupIdIn(group)
            .resourceType(resource)
            .resourceId(resourceId)
            .singleResult();
    return found != null ? found : fresh(group, resource, resourceId);
  }

  private Authorization fresh(String group, Resource resource, String resourceId) {
    var grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    grant.setGroupId(group);
    grant.setResource(resource);
    grant.setResourceId(resourceId);
    return grant;
  }
}
