package io.github.rootguard.keycloak.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import org.keycloak.models.utils.KeycloakModelUtils;

/** One alert for one recipient in the database. Times are milliseconds since 1970 in UTC. */
@Entity
@Table(name = "ROOT_GUARD_ALERT")
public class AlertRow {
    static final String PENDING = "pending";
    static final String SENT = "sent";
    static final String FAILED = "failed";

    @Id
    @Column(name = "ID")
    private String id;

    @Column(name = "REALM_ID")
    private String realmId;

    @Column(name = "TYPE")
    private String type;

    @Column(name = "SUBJECT")
    private String subject;

    @Column(name = "RECIPIENT")
    private String recipient;

    @Column(name = "DETAILS", columnDefinition = "NCLOB")
    private String details;

    @Column(name = "HAPPENED")
    private long happened;

    @Column(name = "TIMES")
    private int times;

    @Column(name = "STATE")
    private String state;

    @Column(name = "DUE")
    private long due;

    @Column(name = "ATTEMPTS")
    private int attempts;

    /** For the database only. */
    @SuppressWarnings("NullAway.Init")
    protected AlertRow() {}

    AlertRow(String realmId, Alert alert, Recipient recipient, Instant due) {
        this.id = KeycloakModelUtils.generateId();
        this.realmId = realmId;
        this.type = alert.type().id();
        this.subject = alert.userId();
        this.recipient = recipient.text();
        this.details = AlertFacts.write(alert.facts());
        this.happened = alert.time().toEpochMilli();
        this.times = 1;
        this.state = PENDING;
        this.due = due.toEpochMilli();
    }

    StoredAlert read() {
        Map<AlertFact, String> facts = AlertFacts.read(details);
        return new StoredAlert(
                id,
                realmId,
                new Alert(AlertType.of(type).orElseThrow(), subject, Instant.ofEpochMilli(happened), facts),
                Recipient.parse(recipient),
                times,
                attempts,
                due);
    }
}
