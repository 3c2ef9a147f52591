package io.github.rootguard.keycloak.grant;

import io.github.rootguard.keycloak.credential.AccessKey;
import io.github.rootguard.keycloak.event.EventDetails;
import io.github.rootguard.keycloak.settings.KeycloakClock;
import io.github.rootguard.keycloak.settings.RealmPolicies;
import io.github.rootguard.policy.settings.AccessKeySettings;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.keycloak.models.AdminRoles;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.AccessToken;

/** What is special about the token of an access key: it says so, lives shortly, and leads to no administration. */
final class AccessKeyTokenShape {
    /** Authentication methods (RFC 8176 registers none for keys of programs). */
    private static final String AMR = "amr";

    private static final List<String> BY_ACCESS_KEY = List.of("access_key");
    private static final String NOT_PROVEN_BY_A_PERSON = "0";
    private static final String REALM_CLIENT = "-realm";

    /** What their roles lead to is the account of the owner, which no key ever reaches. */
    private static final Set<String> OWN_ACCOUNT =
            Set.of(Constants.ACCOUNT_MANAGEMENT_CLIENT_ID, Constants.BROKER_SERVICE_CLIENT_ID);

    private static final Set<String> ADMINISTRATIVE_REALM_ROLES = Set.of(AdminRoles.ADMIN, AdminRoles.CREATE_REALM);

    private final KeycloakSession session;
    private final RealmModel realm;

    AccessKeyTokenShape(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    void apply(AccessToken token, AccessKey key) {
        token.setOtherClaims(EventDetails.ACCESS_KEY_ID, key.id());
        token.setOtherClaims(AMR, BY_ACCESS_KEY);
        token.setAcr(NOT_PROVEN_BY_A_PERSON);
        token.exp(end(key));
        takeRoles(token, key.admin());
    }

    private long end(AccessKey key) {
        AccessKeySettings settings = RealmPolicies.of(session, realm).settings().accessKeys();
        Instant latest = KeycloakClock.INSTANCE.instant().plusSeconds(settings.tokenSeconds());
        return key.life()
                .expiry(settings.limits())
                .filter(latest::isAfter)
                .orElse(latest)
                .getEpochSecond();
    }

    private void takeRoles(AccessToken token, boolean admin) {
        token.getResourceAccess().keySet().removeIf(client -> taken(client, admin));
        if (!admin && master() && token.getRealmAccess() != null) {
            token.getRealmAccess().getRoles().removeAll(ADMINISTRATIVE_REALM_ROLES);
        }
        if (token.getAudience() != null) {
            token.audience(Arrays.stream(token.getAudience())
                    .filter(client -> !taken(client, admin))
                    .toArray(String[]::new));
        }
    }

    private boolean taken(String client, boolean admin) {
        return OWN_ACCOUNT.contains(client)
                || (!admin
                        && (Constants.REALM_MANAGEMENT_CLIENT_ID.equals(client)
                                || (master() && client.endsWith(REALM_CLIENT))));
    }

    private boolean master() {
        return realm.equals(realm.getMasterAdminClient().getRealm());
    }
}
