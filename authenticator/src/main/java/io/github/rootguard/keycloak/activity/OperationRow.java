package io.github.rootguard.keycloak.activity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.utils.KeycloakModelUtils;

/** One operation in a root session in the database. */
@Entity
@Table(name = "ROOT_GUARD_OPERATION")
public class OperationRow {
    @Id
    @Column(name = "ID")
    private String id;

    @Column(name = "SESSION_ID")
    private String sessionId;

    @Column(name = "REALM_ID")
    private String realmId;

    @Column(name = "HAPPENED")
    private long happened;

    @Column(name = "ACTION")
    private String action;

    @Column(name = "TARGET")
    private @Nullable String target;

    @Column(name = "REFUSED_BY")
    private @Nullable String refusedBy;

    /** For the database only. */
    @SuppressWarnings("NullAway.Init")
    protected OperationRow() {}

    OperationRow(String sessionId, String realmId, OperationRecord operation) {
        this.id = KeycloakModelUtils.generateId();
        this.sessionId = sessionId;
        this.realmId = realmId;
        this.happened = operation.time().toEpochMilli();
        this.action = operation.action();
        this.target = ColumnText.cut(operation.target(), ColumnText.LONG);
        this.refusedBy = ColumnText.cut(operation.refusedBy(), ColumnText.SHORT);
    }

    String sessionId() {
        return sessionId;
    }

    OperationRecord read() {
        return new OperationRecord(Instant.ofEpochMilli(happened), action, target == null ? "" : target, refusedBy);
    }
}
