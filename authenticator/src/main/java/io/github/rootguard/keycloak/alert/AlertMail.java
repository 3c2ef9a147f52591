package io.github.rootguard.keycloak.alert;

import io.github.rootguard.keycloak.mail.OutgoingMail;
import io.github.rootguard.keycloak.settings.RealmPolicies;
import io.github.rootguard.policy.task.RootTask;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.storage.adapter.InMemoryUserAdapter;

/** Mails alerts: to root in root's language, to everybody else in that of the realm. */
final class AlertMail {
    private static final String LABEL = "label";
    private static final String TEMPLATE = "root-guard-alert.ftl";

    private final KeycloakSession session;
    private final RealmModel realm;

    AlertMail(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** Mails one alert. Who is no recipient any more, or has no address, gets none; a realm without SMTP sends none. */
    Delivered send(StoredAlert alert) throws EmailException {
        Optional<UserModel> recipient = recipient(alert.recipient());
        if (recipient.isEmpty()) {
            return Delivered.DONE;
        }
        if (!OutgoingMail.possible(realm)) {
            return Delivered.failed("the realm sends no mail");
        }
        session.getProvider(EmailTemplateProvider.class)
                .setRealm(realm)
                .setUser(recipient.get())
                .send(
                        alert.alert().type().messageKey() + "Subject",
                        List.of(realmName()),
                        TEMPLATE,
                        attributes(alert, recipient.get()));
        return Delivered.DONE;
    }

    private Optional<UserModel> recipient(Recipient recipient) {
        if (recipient.kind() == Recipient.Kind.USER) {
            return Optional.ofNullable(session.users().getUserById(realm, recipient.address()))
                    .filter(user -> user.getEmail() != null && !user.getEmail().isBlank());
        }
        if (!RealmPolicies.of(session, realm).settings().alerts().emails().contains(recipient.address())) {
            return Optional.empty();
        }
        UserModel somebody = new InMemoryUserAdapter(session, realm, KeycloakModelUtils.generateId());
        somebody.setEmail(recipient.address());
        return Optional.of(somebody);
    }

    private Map<String, Object> attributes(StoredAlert stored, UserModel reader) {
        Map<String, Object> attributes = new HashMap<>(OutgoingMail.IN_THE_READERS_LANGUAGE);
        attributes.put("alert", stored.alert().type().messageKey());
        attributes.put("realmTitle", realmName());
        attributes.put(
                "time", OutgoingMail.moment(session, reader, stored.alert().time()));
        attributes.put("times", stored.times());
        attributes.put("facts", rows(stored.alert()));
        return attributes;
    }

    /** What is known, as label and value; the task by the name that people know. */
    private static List<Map<String, String>> rows(Alert alert) {
        return Arrays.stream(AlertFact.values())
                .filter(fact -> !alert.facts().getOrDefault(fact, "").isEmpty())
                .map(fact -> row(fact, alert.facts().getOrDefault(fact, "")))
                .toList();
    }

    private static Map<String, String> row(AlertFact fact, String value) {
        Optional<RootTask> task = fact == AlertFact.TASK ? RootTask.of(value) : Optional.empty();
        return task.map(known -> Map.of(LABEL, fact.messageKey(), "message", known.messageKey()))
                .orElseGet(() -> Map.of(LABEL, fact.messageKey(), "value", value));
    }

    private String realmName() {
        String shown = realm.getDisplayName();
        return shown == null || shown.isBlank() ? realm.getName() : shown;
    }
}
