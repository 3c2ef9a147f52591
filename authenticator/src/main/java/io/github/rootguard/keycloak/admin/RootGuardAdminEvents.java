package io.github.rootguard.keycloak.admin;

import io.github.rootguard.keycloak.event.DecisionCount;
import io.github.rootguard.keycloak.event.EventDetails;
import io.github.rootguard.keycloak.event.PolicyOutcome;
import io.github.rootguard.keycloak.event.RootSessionFingerprint;
import io.github.rootguard.keycloak.facts.RootCaller;
import io.github.rootguard.policy.RuleId;
import java.util.Map;
import org.jboss.logging.Logger;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.AdminRoles;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.services.resources.admin.AdminEventBuilder;

/** Admin events of what was written, and of what was refused. */
final class RootGuardAdminEvents {
    private static final Logger LOG = Logger.getLogger(RootGuardAdminEvents.class);
    private static final String RESOURCE_TYPE = "ROOT_GUARD";

    private RootGuardAdminEvents() {}

    /** Records a write. The representation must not contain secrets. */
    static void written(AdminRequest request, OperationType operation, Map<String, Object> representation) {
        AdminEventBuilder event = describe(request, operation);
        event.detail(EventDetails.POLICY_OUTCOME, PolicyOutcome.PERMIT.id());
        if (!representation.isEmpty()) {
            event.representation(representation);
        }
        event.success();
    }

    /** Records a refused write, in a transaction of its own: that of the request is rolled back. */
    static void refused(AdminRequest request, OperationType operation, AdminProblem problem) {
        LOG.debugf(
                "Refused for user %s in realm %s: %s",
                request.auth().adminAuth().getUser().getId(), request.realm().getId(), problem.error());
        // Every user of the realm can knock at this door; only root and those who administer something may fill
        // the event store.
        if (!request.auth().hasOneAdminRole(AdminRoles.ALL_REALM_ROLES)
                && RootCaller.session(request.session(), request.realm()).isEmpty()) {
            DecisionCount.add(request.realm(), problem.rule().map(RuleId::id).orElse(""), PolicyOutcome.DENY);
            return;
        }
        AdminEventBuilder event = describe(request, operation);
        event.detail(EventDetails.POLICY_OUTCOME, PolicyOutcome.DENY.id());
        problem.rule().ifPresent(rule -> event.detail(EventDetails.POLICY_RULE, rule.id()));
        event.getEvent().setError(problem.error());
        KeycloakModelUtils.runJobInTransaction(
                request.session().getKeycloakSessionFactory(),
                request.session().getContext(),
                own -> event.clone(own).success());
    }

    private static AdminEventBuilder describe(AdminRequest request, OperationType operation) {
        AdminEventBuilder event = request.events().operation(operation).resource(RESOURCE_TYPE);
        request.resource()
                .ifPresentOrElse(
                        event::resourcePath,
                        () -> event.resourcePath(request.session().getContext().getUri()));
        request.caller().rootSession().ifPresent(live -> {
            event.detail(EventDetails.ROOT_TASK, live.task().id());
            UserSessionModel caller = request.session().getContext().getUserSession();
            if (caller != null) {
                event.detail(EventDetails.ROOT_SESSION_ID, RootSessionFingerprint.of(caller.getId()));
            }
        });
        return event;
    }
}
