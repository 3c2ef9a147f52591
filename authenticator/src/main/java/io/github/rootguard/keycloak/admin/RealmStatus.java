package io.github.rootguard.keycloak.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.rootguard.keycloak.alert.AlertStatus;
import io.github.rootguard.keycloak.install.GateCondition;
import io.github.rootguard.policy.nomination.Nomination;
import org.jspecify.annotations.Nullable;

/**
 * How a realm stands. Fields that do not apply are left out.
 *
 * @param state off, nominated, guarded or orphaned
 * @param mode whether refusals are carried out: monitor or enforce
 * @param protection which realm operations belong to root alone: essential or strict
 * @param intact false after tampering: everything that depends on the policy is then denied
 * @param rootUserId id of the root user of a guarded realm
 * @param nomination the nomination that can still be claimed
 * @param breakGlass whether the operator opened the realm for recovery
 * @param gate whether the gate is installed, enabled and first among the required actions
 * @param accountConsole whether the flow is there that lets the account console show root's authenticators
 * @param chokePoints whether this request passed the guarded datastore and the filter; without them root gets no session
 * @param alerts how the delivery of alerts stands
 * @param version version of the product
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RealmStatus(
        String state,
        String mode,
        String protection,
        boolean intact,
        @Nullable String rootUserId,
        @Nullable OpenNomination nomination,
        boolean breakGlass,
        GateCondition gate,
        boolean accountConsole,
        boolean chokePoints,
        AlertStatus alerts,
        String version) {

    /**
     * A nomination, without its code.
     *
     * @param userId the nominee
     * @param expires when it ends, ISO 8601 in UTC
     */
    public record OpenNomination(String userId, String expires) {
        static OpenNomination of(Nomination nomination) {
            return new OpenNomination(nomination.userId(), nomination.expires().toString());
        }
    }
}
