package io.github.rootguard.keycloak.grant;

import io.github.rootguard.keycloak.credential.AccessKey;
import io.github.rootguard.keycloak.credential.AccessKeys;
import io.github.rootguard.keycloak.facts.AccessKeyOwners;
import io.github.rootguard.keycloak.metric.RootGuardGauge;
import io.github.rootguard.keycloak.settings.KeycloakClock;
import io.github.rootguard.keycloak.settings.RealmPolicies;
import io.github.rootguard.keycloak.settings.RealmPolicyComponentFactory;
import io.github.rootguard.policy.Decision;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.Violation;
import io.github.rootguard.policy.ViolationKind;
import io.github.rootguard.policy.accesskey.AccessKeyFacts;
import io.github.rootguard.policy.accesskey.AccessKeyId;
import io.github.rootguard.policy.accesskey.AccessKeyPolicy;
import io.github.rootguard.policy.accesskey.AccessKeyVerifier;
import io.github.rootguard.policy.accesskey.SecretAccessKey;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Decides about an access key. Whatever is wrong with it takes the same work, so that time does not tell. */
public final class AccessKeyValidator {
    private static final Decision WAIT =
            Decision.deny(List.of(new Violation(RuleId.GUESSING_LIMIT, ViolationKind.FORBIDDEN)));

    /** Stands in for what cannot be a secret; nobody was given it. */
    private static final SecretAccessKey NO_SECRET = SecretAccessKey.generate(new SecureRandom());

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Backoff backoff;

    AccessKeyValidator(KeycloakSession session, RealmModel realm, Backoff backoff) {
        this.session = session;
        this.realm = realm;
        this.backoff = backoff;
    }

    /** Decides about the use of a pair from an address. */
    public Verdict use(AccessKeyRequest request, String address) {
        boolean waits = backoff.waits(realm.getId(), request.id(), address);
        Verdict verdict = look(request, address);
        if (waits) {
            verdict = new Verdict(WAIT, verdict.user(), verdict.key());
        } else if (verdict.proven()) {
            backoff.succeeded(realm.getId(), request.id(), address);
        } else {
            backoff.failed(realm.getId(), request.id(), address);
            RootGuardGauge.ACCESS_KEY_FAILURES.show(backoff.remembered());
        }
        if (!verdict.decision().permitted() && verdict.user() != null) {
            searchInVain();
        }
        return verdict;
    }

    /**
     * Decides about a pair for a gateway that has shown who it is. Wrong pairs are not counted: others would have to wait
     * for what one program sends.
     *
     * @param address where the program's request came from; null when the gateway does not say
     */
    public Verdict judge(AccessKeyRequest request, @Nullable String address) {
        return look(request, address);
    }

    /** Whether a key whose token is shown is still good, wherever it is used from. */
    public Verdict still(String keyId) {
        UserModel user = owner(keyId);
        AccessKey key = user == null ? null : AccessKeys.find(user, keyId).orElse(null);
        AccessKeyFacts facts = user == null || key == null
                ? AccessKeyFacts.unknown(KeycloakClock.INSTANCE.instant())
                : AccessKeyFacts.ofProven(
                        AccessKeyOwners.read(session, realm, user), key.life(), KeycloakClock.INSTANCE.instant());
        return new Verdict(decide(facts), user, key);
    }

    private Verdict look(AccessKeyRequest request, @Nullable String address) {
        Optional<SecretAccessKey> secret = SecretAccessKey.parse(request.secret());
        UserModel user = owner(request.id());
        AccessKey key =
                user == null ? null : AccessKeys.find(user, request.id()).orElse(null);
        boolean proven = matches(key, secret.orElse(NO_SECRET)) && secret.isPresent();
        AccessKey read = key == null ? AccessKeys.decoy() : key;
        if (user == null) {
            // Takes about as long as finding an owner and the owner's keys in Keycloak's cache.
            read = AccessKeys.decoy();
        }
        AccessKeyFacts facts = new AccessKeyFacts(
                proven && key != null,
                user == null ? null : AccessKeyOwners.read(session, realm, user),
                key == null ? null : key.life(),
                read.networks(),
                address,
                KeycloakClock.INSTANCE.instant());
        return new Verdict(decide(facts), user, key);
    }

    private Decision decide(AccessKeyFacts facts) {
        return new AccessKeyPolicy(RealmPolicies.of(session, realm).settings()).decide(facts);
    }

    private boolean matches(@Nullable AccessKey key, SecretAccessKey secret) {
        AccessKeyVerifier verifier =
                RealmPolicyComponentFactory.options(session).accessKeys();
        return key == null ? verifier.matches(secret, null) : key.matches(secret, verifier);
    }

    private @Nullable UserModel owner(String keyId) {
        Optional<AccessKeyId> id = AccessKeyId.parse(keyId);
        if (id.isEmpty()) {
            searchInVain();
            return null;
        }
        return session.users().getUserById(realm, id.get().userId().toString());
    }

    /** Keycloak has users in its cache and asks the database for those that do not exist. */
    private void searchInVain() {
        session.users().getUserById(realm, UUID.randomUUID().toString());
    }
}
