package io.github.rootguard.keycloak.credential;

import io.github.rootguard.keycloak.hardware.HardwareTokens;
import io.github.rootguard.keycloak.settings.TrustedWrites;
import io.github.rootguard.policy.enrollment.AuthenticatorPolicy;
import io.github.rootguard.policy.hardware.SerialNumber;
import io.github.rootguard.policy.settings.RootPolicySettings;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** All authenticators that are bound to a root user's account, of whatever kind. */
public final class RootAuthenticators {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserModel user;
    private final RootTotps totps;
    private final RootSecurityKeys keys;

    public RootAuthenticators(KeycloakSession session, RealmModel realm, UserModel user) {
        this.session = session;
        this.realm = realm;
        this.user = user;
        this.totps = new RootTotps(session, realm, user);
        this.keys = new RootSecurityKeys(session, user);
    }

    /** All that are bound, oldest first, whether they count today or not. */
    public List<BoundAuthenticator> bound() {
        return Stream.concat(totps.bound(), keys.bound())
                .sorted(Comparator.comparing(BoundAuthenticator::created))
                .toList();
    }

    /** Those that count under these settings and can still prove anything. */
    public List<BoundAuthenticator> fitting(RootPolicySettings settings) {
        return bound().stream()
                .filter(each -> fits(each, settings) && usable(each))
                .toList();
    }

    /** Whether it can still prove anything: not when the key of the realm that protects its seed is gone. */
    public boolean usable(BoundAuthenticator authenticator) {
        return !totps.has(authenticator.id()) || totps.usable(authenticator.id());
    }

    /** Whether an authenticator counts under these settings. */
    public static boolean fits(BoundAuthenticator authenticator, RootPolicySettings settings) {
        return new AuthenticatorPolicy(settings).decide(authenticator.facts()).permitted();
    }

    /** The serial number of a device; empty for everything else. */
    public Optional<SerialNumber> serial(BoundAuthenticator authenticator) {
        return totps.serial(authenticator.id());
    }

    /** Finds one by the id of its credential. */
    public Optional<BoundAuthenticator> find(String credentialId) {
        return bound().stream().filter(each -> each.id().equals(credentialId)).findFirst();
    }

    /** Binds an authenticator that has proved itself. */
    public void bind(Enrollment enrolled) {
        if (enrolled instanceof TotpEnrollment codes) {
            totps.bind(codes);
            // A device that is in use is in the inventory no more, wherever its seed came from.
            codes.serial().flatMap(SerialNumber::parse).ifPresent(new HardwareTokens(session, realm)::remove);
        } else if (enrolled instanceof SecurityKeyEnrollment key) {
            keys.bind(key);
        }
    }

    /** The type of its credential, for events. */
    public String typeOf(BoundAuthenticator authenticator) {
        return user.credentialManager()
                .getStoredCredentialById(authenticator.id())
                .getType();
    }

    /** Gives one another name. */
    public void rename(BoundAuthenticator authenticator, String label) {
        TrustedWrites.run(session, () -> user.credentialManager().updateCredentialLabel(authenticator.id(), label));
    }

    /**
     * Takes one from the account.
     *
     * @return the type of its credential
     */
    public String remove(BoundAuthenticator authenticator) {
        String type = typeOf(authenticator);
        TrustedWrites.run(session, () -> user.credentialManager().removeStoredCredentialById(authenticator.id()));
        return type;
    }
}
