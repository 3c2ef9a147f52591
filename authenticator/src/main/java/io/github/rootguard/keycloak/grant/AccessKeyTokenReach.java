package io.github.rootguard.keycloak.grant;

import io.github.rootguard.keycloak.credential.AccessKey;
import io.github.rootguard.keycloak.event.EventDetails;
import io.github.rootguard.keycloak.settings.RealmPolicies;
import java.util.regex.Pattern;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.representations.AccessToken;

/**
 * Where Keycloak itself takes the token of an access key: at the endpoints of OpenID Connect, and at the Admin REST API if
 * the key is for that. Everything else could change the account of its owner.
 */
final class AccessKeyTokenReach {
    private static final Pattern PROTOCOL = Pattern.compile("(^|/)realms/[^/]+/protocol/openid-connect/.*");
    private static final Pattern ADMINISTRATION = Pattern.compile("(^|/)admin/.*");

    private final KeycloakSession session;
    private final AccessKeyValidator validator;

    AccessKeyTokenReach(KeycloakSession session, AccessKeyValidator validator) {
        this.session = session;
        this.validator = validator;
    }

    boolean allows(AccessToken token) {
        if (!(token.getOtherClaims().get(EventDetails.ACCESS_KEY_ID) instanceof String keyId)) {
            return false;
        }
        Verdict verdict = validator.still(keyId);
        UserModel user = verdict.user();
        AccessKey key = verdict.key();
        if (!verdict.decision().permitted()
                || user == null
                || key == null
                || !user.getId().equals(token.getSubject())) {
            return false;
        }
        String path = session.getContext().getUri().getPath();
        if (PROTOCOL.matcher(path).matches()) {
            return true;
        }
        return ADMINISTRATION.matcher(path).matches() && key.admin() && !root(user);
    }

    /** Root administers in a root session and by no other way. */
    private boolean root(UserModel user) {
        return RealmPolicies.of(session, session.getContext().getRealm()).isRoot(user.getId());
    }
}
