package io.github.rootguard.keycloak.succession;

import io.github.rootguard.keycloak.credential.RootCredentials;
import io.github.rootguard.policy.Sha256;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.credential.RecoveryAuthnCodesCredentialModel;

/** The account of somebody who is nominated, as far as it says who can sign in to it. */
public final class NomineeAccount {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserModel user;

    public NomineeAccount(KeycloakSession session, RealmModel realm, UserModel user) {
        this.session = session;
        this.realm = realm;
        this.user = user;
    }

    /** Whether there is anything of the realm's own by which the user can prove to be there. */
    public boolean canProve() {
        return credentials().findAny().isPresent();
    }

    /**
     * SHA-256 of the e-mail address, of all passwords and second factors, and of the links to identity providers. It
     * changes when one of them comes, goes, or is set anew; using one, and hashing a password anew, leaves it as it is.
     */
    public String fingerprint() {
        List<String> facts = Stream.of(
                        Stream.of(fact("email", String.valueOf(user.getEmail()).toLowerCase(Locale.ROOT))),
                        credentials()
                                .map(stored -> fact(
                                        stored.getType(), stored.getId(), String.valueOf(stored.getCreatedDate()))),
                        session.users()
                                .getFederatedIdentitiesStream(realm, user)
                                .map(link -> fact("link", link.getIdentityProvider(), link.getUserId())))
                .flatMap(each -> each)
                .sorted()
                .toList();
        return Sha256.hex(facts.toArray(String[]::new));
    }

    private Stream<CredentialModel> credentials() {
        return user.credentialManager()
                .getStoredCredentialsStream()
                .filter(stored -> PasswordCredentialModel.TYPE.equals(stored.getType())
                        || RecoveryAuthnCodesCredentialModel.TYPE.equals(stored.getType())
                        || RootCredentials.SECOND_FACTORS.contains(stored.getType()));
    }

    /** Each part with its length, so that no two lists of parts look alike. */
    private static String fact(String... parts) {
        StringBuilder fact = new StringBuilder();
        for (String part : parts) {
            fact.append(part.length()).append(':').append(part).append(';');
        }
        return fact.append('\n').toString();
    }
}
