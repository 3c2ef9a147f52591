package io.github.rootguard.keycloak.report;

import io.github.rootguard.keycloak.activity.RootActivity;
import io.github.rootguard.keycloak.credential.RootAuthenticators;
import io.github.rootguard.keycloak.facts.Administrators;
import io.github.rootguard.keycloak.settings.KeycloakClock;
import io.github.rootguard.keycloak.settings.RealmPolicies;
import io.github.rootguard.keycloak.settings.RealmPolicy;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * The credential report of a realm: the 22 columns of that of AWS, root first. It is written while it is read, page by
 * page, each in a session and transaction of its own, so that it needs the same memory for any number of users. It is no
 * picture of one moment: who is changed meanwhile is shown as before or as after.
 */
public final class CredentialReport {
    private final KeycloakSessionFactory factory;
    private final String realmId;
    private final ReportScope scope;
    private final Instant now = KeycloakClock.INSTANCE.instant();

    public CredentialReport(KeycloakSession session, RealmModel realm, ReportScope scope) {
        this.factory = session.getKeycloakSessionFactory();
        this.realmId = realm.getId();
        this.scope = scope;
    }

    /** Lines, and the name behind which the next ones begin; null behind the last. */
    record Page(String lines, @Nullable String last) {}

    /** What a page is made from. */
    private record View(KeycloakSession session, RealmModel realm, RealmPolicy policy, ReportRows rows) {}

    /**
     * Writes the report as UTF-8. When it cannot be read to its end, its last line says so: Keycloak's server ends the
     * answer as if it were complete.
     */
    public void write(OutputStream output) throws IOException {
        write(output, () -> read(CredentialReport::root), behind -> read(view -> page(view, behind)));
    }

    static void write(OutputStream output, Supplier<String> root, Function<@Nullable String, Page> pages)
            throws IOException {
        output.write(bytes(Csv.line(ReportColumn.header())));
        try {
            output.write(bytes(root.get()));
            @Nullable String last = null;
            do {
                Page page = pages.apply(last);
                output.write(bytes(page.lines()));
                output.flush();
                last = page.last();
            } while (last != null);
        } catch (RuntimeException failure) {
            output.write(bytes(Csv.line(ReportRows.incomplete())));
            throw failure;
        }
    }

    private Page page(View view, @Nullable String behind) {
        Optional<Administrators> limit = scope == ReportScope.ALL
                ? Optional.empty()
                : Optional.of(Administrators.ofAny(view.session(), view.realm()));
        List<ReportedUser> users = new UserPages(view.session(), view.realm(), limit).behind(behind);
        StringBuilder lines = new StringBuilder();
        users.stream()
                .filter(user -> !view.policy().isRoot(user.id()))
                .forEach(user -> lines.append(Csv.line(view.rows().row(user))));
        return new Page(
                lines.toString(),
                users.size() < UserPages.SIZE
                        ? null
                        : users.get(users.size() - 1).name());
    }

    /** The line of root; nothing where there is no root user. */
    private static String root(View view) {
        String id = view.policy().rootUserId().orElse("");
        UserModel root = id.isEmpty() ? null : view.session().users().getUserById(view.realm(), id);
        if (root == null) {
            return "";
        }
        boolean factor = !new RootAuthenticators(view.session(), view.realm(), root)
                .fitting(view.policy().settings())
                .isEmpty();
        return new UserPages(view.session(), view.realm(), Optional.empty())
                .user(id)
                .map(user -> view.rows()
                        .root(
                                new ReportedUser(
                                        user.id(),
                                        user.name(),
                                        user.created(),
                                        user.enabled(),
                                        user.federated(),
                                        user.passwordSet(),
                                        factor,
                                        user.keys()),
                                new RootActivity(view.session(), view.realm()).lastSignIn(id)))
                .map(Csv::line)
                .orElse("");
    }

    private <T> T read(Function<View, T> reading) {
        return KeycloakModelUtils.runJobInTransactionWithResult(factory, session -> {
            RealmModel realm = Objects.requireNonNull(session.realms().getRealm(realmId), "the realm is gone");
            session.getContext().setRealm(realm);
            RealmPolicy policy = RealmPolicies.of(session, realm);
            int days = realm.getPasswordPolicy().getDaysToExpirePassword();
            Optional<Duration> life = days > 0 ? Optional.of(Duration.ofDays(days)) : Optional.empty();
            return reading.apply(new View(
                    session,
                    realm,
                    policy,
                    new ReportRows(realmId, policy.settings().accessKeys(), life, now)));
        });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
