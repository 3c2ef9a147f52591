package io.github.rootguard.bench;

import io.github.rootguard.acceptance.junit.OwnServer;
import io.github.rootguard.acceptance.junit.TestServer;
import io.github.rootguard.acceptance.launcher.KeycloakHome;
import io.github.rootguard.acceptance.launcher.KeycloakServer;
import io.github.rootguard.acceptance.launcher.ServerSettings;
import io.github.rootguard.acceptance.rest.AdminClient;
import io.github.rootguard.acceptance.rest.PasswordTokenSource;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Compares the credential report of a realm with many users with what one would do otherwise: read all users by the Admin
 * REST API, page by page, which does not even tell their credentials.
 */
public final class ReportBench {
    private static final String REALM = "report";
    private static final String HEAP = "-Xms512m -Xmx512m";
    private static final int PAGE = 1_000;
    private static final int LOOKS = 8;
    private static final int BUFFER = 1 << 16;
    private static final Pattern USER = Pattern.compile("\"username\":");

    private final AdminClient admin;
    private final ServerProcess process;
    private final long users;
    private final URI base;

    private ReportBench(OwnServer server, ServerProcess process, long users) {
        this.admin = server.master().in(REALM);
        this.process = process;
        this.users = users;
        this.base = server.process().baseUri();
    }

    /** Argument: how many users, a million when nothing is said. */
    public static void main(String... arguments) throws IOException, InterruptedException {
        long users = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1_000_000;
        KeycloakHome home = TestServer.home(REALM, List.of(TestServer.shippedJar()), Map.of());
        ServerSettings settings = ServerSettings.onFreePort(TestServer.ADMIN_PASSWORD)
                .option("db-username", ManyUsers.OWNER)
                .option("db-password", ManyUsers.PASSWORD)
                .variable("JAVA_OPTS_KC_HEAP", HEAP);
        try {
            try (OwnServer server = OwnServer.start(REALM, home, settings)) {
                server.exampleRealm(REALM);
            }
            long before = System.nanoTime();
            ManyUsers.insert(home, REALM, users);
            System.out.printf(
                    Locale.ROOT,
                    "[bench] %,d users inserted in %d s%n",
                    users,
                    (System.nanoTime() - before) / 1_000_000_000);
            Set<ProcessHandle> others = ServerProcess.descendants();
            try (OwnServer server = OwnServer.start(REALM, home, settings)) {
                System.out.print(
                        new ReportBench(server, ServerProcess.startedBeside(others, server.log()), users).measure());
            }
        } finally {
            home.delete();
        }
        System.exit(0);
    }

    private String measure() throws IOException, InterruptedException {
        // Both once for the compiler of Java.
        admin.get("/root-guard/credential-report?scope=admins").expect(200);
        users(0);
        long before = System.nanoTime();
        admin.get("/root-guard/checks").expect(200);
        long checks = (System.nanoTime() - before) / 1_000_000;
        Exported report = report();
        Exported paged = paged();
        return String.format(Locale.ROOT, "%nheap %s, H2 file; all 24 checks: %d ms%n%n", HEAP, checks)
                + "| | rows | s | rows/s | peak live heap, MB | above idle, MB |\n"
                + "| --- | ---: | ---: | ---: | ---: | ---: |\n"
                + report.row("credential report")
                + paged.row(LOOKS + " of the pages of " + PAGE + " by Admin REST")
                + String.format(
                        Locale.ROOT,
                        "%nrows/s: %.1f times, peak live heap: %.2f times%n",
                        report.rate() / paged.rate(),
                        (double) report.peakBytes() / paged.peakBytes());
    }

    private Exported report() throws IOException, InterruptedException {
        String token = new PasswordTokenSource(base, "master", KeycloakServer.ADMIN, TestServer.ADMIN_PASSWORD).token();
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(base + "/admin/realms/" + REALM + "/root-guard/credential-report"))
                .header("Authorization", "Bearer " + token)
                .build();
        HeapWatch watch = new HeapWatch(process, users / LOOKS);
        HttpResponse<InputStream> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
        long rows = -1;
        byte[] buffer = new byte[BUFFER];
        try (InputStream body = answer.body()) {
            int length = body.read(buffer);
            while (length >= 0) {
                for (int at = 0; at < length; at++) {
                    rows += buffer[at] == '\n' ? 1 : 0;
                }
                watch.seen(rows);
                length = body.read(buffer);
            }
        }
        return watch.finished(rows);
    }

    /** Keycloak pages by offset, so that later pages cost more: some pages at equal distances stand for all. */
    private Exported paged() {
        HeapWatch watch = new HeapWatch(process, PAGE);
        long rows = 0;
        for (int page = 0; page < LOOKS; page++) {
            rows += users(users * page / LOOKS);
            watch.seen(rows);
        }
        return watch.finished(rows);
    }

    private long users(long first) {
        String body = admin.get("/users?briefRepresentation=true&max=" + PAGE + "&first=" + first)
                .expect(200)
                .body();
        return USER.matcher(body).results().count();
    }
}
