package io.github.rootguard.acceptance.ways;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The table as the documentation shows it. */
final class WaysDocument {

    private static final String HEAD = """
            # Every way in, and what root meets on it

            This page is made from the table in `docker/src/main/java/io/github/rootguard/acceptance/ways`; a test fails \
            when it is out of date, and `mvn -pl docker -am test -Droot-guard.update-docs=true` writes it anew. Another \
            test fails when Keycloak has a grant type, a login protocol, an action token or a token exchange that is not \
            in the table.

            Root gets a session by one way alone: the sign-in page of an allowed application, with password, second \
            factor, task and reason. On every other way an ordinary user gets what the way is for, and root gets the \
            answer below and no session, token, code or client session. Where Keycloak puts its own words in place of \
            Root Guard's, the table has what is really answered. What root may do once inside is in \
            [another table](operations.md).

            | way | where | there by | answer | stopped by | proved by |
            | --- | --- | --- | --- | --- | --- |
            """;

    private WaysDocument() {}

    static String text() {
        Map<String, Set<String>> proofs = Proofs.byWay();
        return HEAD
                + WaysIn.ALL.stream()
                        .map(way -> row(way, proofs.getOrDefault(way.id(), Set.of())))
                        .collect(Collectors.joining());
    }

    private static String row(WayIn way, Set<String> tests) {
        String proof = tests.stream().map(test -> "`" + test + "`").collect(Collectors.joining(", "));
        return "| " + way.way() + " | " + way.entrance() + " | "
                + way.availability().words() + " | "
                + way.answer().inWords() + " | " + way.guard().words() + " | " + (proof.isEmpty() ? "-" : proof)
                + " |\n";
    }
}
