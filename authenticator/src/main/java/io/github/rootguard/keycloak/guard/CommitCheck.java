package io.github.rootguard.keycloak.guard;

import io.github.rootguard.keycloak.facts.AdminCaller;
import io.github.rootguard.keycloak.facts.OpenSeeds;
import io.github.rootguard.keycloak.operations.AdminPath;
import io.github.rootguard.keycloak.operations.RealmState;
import io.github.rootguard.keycloak.operations.RequestedOperation.Changes;
import io.github.rootguard.keycloak.settings.RealmPolicies;
import io.github.rootguard.keycloak.settings.RealmPolicy;
import io.github.rootguard.policy.task.AdminOperation;
import java.util.Set;
import java.util.function.Consumer;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Compares what belongs to root when a request is about to commit with how it was before, so that nothing passes on a
 * path that nobody thought of. Throwing in the prepare phase rolls everything back and gives the caller our answer.
 */
final class CommitCheck extends AbstractKeycloakTransaction {
    private final KeycloakSession session;
    private final String realmId;
    private final AdminCaller caller;
    private final RealmPolicy policy;
    private final Changes changes;
    private final RealmState before;
    private final OpenSeeds seeds;
    private final AdministrationReach reach;
    private final Set<String> reachedBefore;
    private final Consumer<OperationRefusal> refused;

    private CommitCheck(
            KeycloakSession session,
            RealmModel realm,
            AdminCaller caller,
            Changes changes,
            AdminPath path,
            Consumer<OperationRefusal> refused) {
        this.session = session;
        this.realmId = realm.getId();
        this.caller = caller;
        this.policy = RealmPolicies.of(session, realm);
        this.changes = changes;
        this.before = RealmState.read(session, realm, policy, changes);
        this.seeds = OpenSeeds.before(session, realm);
        this.reach = new AdministrationReach(session, path);
        this.reachedBefore = reach.reached(realm);
        this.refused = refused;
    }

    static void enlist(
            KeycloakSession session,
            RealmModel realm,
            AdminCaller caller,
            Changes changes,
            AdminPath path,
            Consumer<OperationRefusal> refused) {
        session.getTransactionManager().enlistPrepare(new CommitCheck(session, realm, caller, changes, path, refused));
    }

    @Override
    protected void commitImpl() {
        RealmModel now = session.realms().getRealm(realmId);
        if (now == null) {
            return;
        }
        RealmState after = RealmState.read(session, now, policy, changes);
        OperationShield shield = new OperationShield(session, now, caller);
        for (AdminOperation operation : changed(now, after)) {
            shield.refusal(operation).ifPresent(this::answer);
        }
        if (before.keysDifferIn(after)) {
            keepSealingKeys(now);
        }
    }

    private void answer(OperationRefusal refusal) {
        refused.accept(refusal);
        if (refusal.enforced()) {
            throw refusal.answer();
        }
    }

    private void keepSealingKeys(RealmModel now) {
        long lost = seeds.lostUntil(OpenSeeds.after(session, now));
        if (lost > 0) {
            answer(KeyInUse.refusal(session, lost));
        }
    }

    /** A key by which Keycloak helps itself passes, unless the request could have brought it along. */
    private Set<AdminOperation> changed(RealmModel now, RealmState after) {
        Set<AdminOperation> changed = changes == Changes.COMPONENTS
                ? before.changesTo(after)
                : before.withoutFallbackKeys().changesTo(after.withoutFallbackKeys());
        if (!reachedBefore.containsAll(reach.reached(now))) {
            changed.add(AdminOperation.ADMINISTRATIVE_ROLES);
        }
        return changed;
    }

    @Override
    protected void rollbackImpl() {}
}
