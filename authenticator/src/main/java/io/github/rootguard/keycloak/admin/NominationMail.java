package io.github.rootguard.keycloak.admin;

import io.github.rootguard.keycloak.mail.OutgoingMail;
import io.github.rootguard.policy.nomination.ClaimCode;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jboss.logging.Logger;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.Urls;

/** Mails the claim code to the nominee, in the nominee's language. A mail that fails never fails the nomination. */
final class NominationMail {
    private static final Logger LOG = Logger.getLogger(NominationMail.class);
    private static final String SUBJECT = "rootGuardNominatedSubject";
    private static final String TEMPLATE = "root-guard-nominated.ftl";

    private final KeycloakSession session;
    private final RealmModel realm;

    NominationMail(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** Whether the mail went out; false also in a realm without outgoing mail. */
    boolean send(UserModel nominee, ClaimCode code, Instant expires) {
        if (!OutgoingMail.possible(realm)) {
            return false;
        }
        try {
            session.getProvider(EmailTemplateProvider.class)
                    .setRealm(realm)
                    .setUser(nominee)
                    .send(SUBJECT, TEMPLATE, attributes(nominee, code, expires));
            return true;
        } catch (EmailException | RuntimeException failure) {
            // The message of the exception may contain the address.
            LOG.warnf(
                    "The claim code could not be mailed to user %s: %s",
                    nominee.getId(), failure.getClass().getSimpleName());
            return false;
        }
    }

    private Map<String, Object> attributes(UserModel nominee, ClaimCode code, Instant expires) {
        Map<String, Object> attributes = new HashMap<>(OutgoingMail.IN_THE_READERS_LANGUAGE);
        attributes.put("claimCode", code.revealForImmediateUse());
        attributes.put("expires", OutgoingMail.moment(session, nominee, expires));
        attributes.put(
                "link",
                Urls.accountBase(session.getContext().getUri().getBaseUri())
                        .build(realm.getName())
                        .toString());
        return attributes;
    }
}
