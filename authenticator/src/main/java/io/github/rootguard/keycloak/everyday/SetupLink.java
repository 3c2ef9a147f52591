package io.github.rootguard.keycloak.everyday;

import io.github.rootguard.keycloak.mail.OutgoingMail;
import io.github.rootguard.keycloak.settings.KeycloakClock;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.keycloak.authentication.actiontoken.execactions.ExecuteActionsActionToken;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.Urls;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.urls.UrlType;

/** The link by which a new administrator sets up password and second factor: Keycloak's own, with Keycloak's own mail. */
final class SetupLink {
    private static final Logger LOG = Logger.getLogger(SetupLink.class);

    private final KeycloakSession session;
    private final RealmModel realm;

    SetupLink(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    boolean canBeMailed() {
        return OutgoingMail.possible(realm);
    }

    String address(UserModel user, List<String> actions) {
        ExecuteActionsActionToken token = new ExecuteActionsActionToken(
                user.getId(),
                user.getEmail(),
                Math.toIntExact(KeycloakClock.INSTANCE.instant().getEpochSecond())
                        + realm.getActionTokenGeneratedByAdminLifespan(),
                actions,
                Urls.adminConsoleRoot(session.getContext().getUri(UrlType.ADMIN).getBaseUri(), realm.getName())
                        .toString(),
                Constants.ADMIN_CONSOLE_CLIENT_ID);
        UriBuilder address =
                LoginActionsService.actionTokenProcessor(session.getContext().getUri());
        address.queryParam(
                Constants.KEY,
                token.serialize(session, realm, session.getContext().getUri()));
        return address.build(realm.getName()).toString();
    }

    /** Whether the mail went out. */
    boolean mailed(UserModel user, String address, List<String> actions) {
        try {
            session.getProvider(EmailTemplateProvider.class)
                    .setAttribute(Constants.TEMPLATE_ATTR_REQUIRED_ACTIONS, actions)
                    .setAttribute(Constants.IGNORE_ACCEPT_LANGUAGE_HEADER, true)
                    .setRealm(realm)
                    .setUser(user)
                    .sendExecuteActions(
                            address, TimeUnit.SECONDS.toMinutes(realm.getActionTokenGeneratedByAdminLifespan()));
            return true;
        } catch (EmailException | RuntimeException failure) {
            // The message of the exception may contain the address.
            LOG.warnf(
                    "The link to set up an everyday administrator of realm %s could not be mailed: %s",
                    realm.getId(), failure.getClass().getSimpleName());
            return false;
        }
    }
}
