package io.github.rootguard.keycloak.activity;

import io.github.rootguard.policy.session.RootSession;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.utils.KeycloakModelUtils;

/** One root session in the database. Times are milliseconds since 1970 in UTC. */
@Entity
@Table(name = "ROOT_GUARD_SESSION")
public class SessionRow {
    @Id
    @Column(name = "ID")
    private String id;

    @Column(name = "SESSION_ID")
    private String sessionId;

    @Column(name = "REALM_ID")
    private String realmId;

    @Column(name = "USER_ID")
    private String userId;

    @Column(name = "TASK")
    private String task;

    @Column(name = "REASON")
    private @Nullable String reason;

    @Column(name = "CLIENT")
    private String client;

    @Column(name = "ADDRESS")
    private @Nullable String address;

    @Column(name = "STARTED")
    private long started;

    @Column(name = "EXPIRES")
    private long expires;

    @Column(name = "ENDED")
    private @Nullable Long ended;

    @Column(name = "TOLD")
    private boolean told;

    @Column(name = "EVERYDAY")
    private boolean everyday;

    /** For the database only. */
    @SuppressWarnings("NullAway.Init")
    protected SessionRow() {}

    SessionRow(String sessionId, String realmId, RootSession grant, OpenedSession opened) {
        this.id = KeycloakModelUtils.generateId();
        this.sessionId = sessionId;
        this.realmId = realmId;
        this.userId = grant.userId();
        this.task = grant.task().id();
        this.reason = ColumnText.cut(opened.reason(), ColumnText.LONG);
        this.client = grant.clientId();
        this.address = ColumnText.cut(opened.address(), ColumnText.ADDRESS);
        this.started = grant.start().toEpochMilli();
        this.expires = grant.end().toEpochMilli();
        this.everyday = opened.everyday();
    }

    SessionRecord read() {
        return new SessionRecord(
                sessionId,
                userId,
                task,
                reason == null ? "" : reason,
                client,
                address == null ? "" : address,
                Instant.ofEpochMilli(started),
                Instant.ofEpochMilli(expires),
                ended == null ? null : Instant.ofEpochMilli(ended),
                everyday);
    }
}
