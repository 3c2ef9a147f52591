package io.github.rootguard.keycloak.requiredaction;

import io.github.rootguard.keycloak.credential.NewAccessKey;
import io.github.rootguard.keycloak.settings.KeycloakClock;
import io.github.rootguard.keycloak.signin.AuthenticatorLabel;
import io.github.rootguard.keycloak.signin.RootSignIn;
import io.github.rootguard.policy.Label;
import io.github.rootguard.policy.accesskey.LastDay;
import io.github.rootguard.policy.settings.AllowedNetworks;
import io.github.rootguard.policy.settings.NetworkRange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.utils.FormMessage;

/** The form of a new access key: what was typed, and everything that is wrong with it. */
final class AccessKeyDraft {
    static final String EXPIRES = "expires";
    static final String SCOPES = "scopes";
    static final String NETWORKS = "networks";
    static final String ADMIN = "admin";

    private static final Pattern SEPARATOR = Pattern.compile("[\\s,;]+");
    private static final int MOST = 20;
    private static final int LONGEST_LABEL = 100;

    private final RootSignIn signIn;
    private final List<FormMessage> problems = new ArrayList<>();

    AccessKeyDraft(RootSignIn signIn) {
        this.signIn = signIn;
    }

    /** What the user wants; it is good only while there are no {@link #problems}. */
    NewAccessKey read(Optional<String> replaces, List<String> takenLabels, boolean mayAdminister) {
        String label = signIn.field(AuthenticatorLabel.FIELD).orElse("");
        labelProblem(label, takenLabels).ifPresent(problems::add);
        boolean admin = signIn.posted(ADMIN);
        if (admin && !mayAdminister) {
            problems.add(new FormMessage(ADMIN, "rootGuardAccessKeysAdminForbidden"));
        }
        return new NewAccessKey(label, expires(), scopes(), networks(), admin, replaces);
    }

    List<FormMessage> problems() {
        return problems;
    }

    private static Optional<FormMessage> labelProblem(String label, List<String> taken) {
        if (label.codePointCount(0, label.length()) > LONGEST_LABEL) {
            return Optional.of(new FormMessage(AuthenticatorLabel.FIELD, "rootGuardLabelTooLong", LONGEST_LABEL));
        }
        Label typed = new Label(label);
        if (typed.blank()) {
            return Optional.of(new FormMessage(AuthenticatorLabel.FIELD, "rootGuardAccessKeysLabelMissing"));
        }
        if (typed.misleads()) {
            return Optional.of(new FormMessage(AuthenticatorLabel.FIELD, "rootGuardLabelCharacters"));
        }
        return taken.stream().map(Label::new).anyMatch(typed::looksLike)
                ? Optional.of(new FormMessage(AuthenticatorLabel.FIELD, "rootGuardAccessKeysLabelTaken"))
                : Optional.empty();
    }

    /** A key is good through its last day, in UTC. */
    private Optional<Instant> expires() {
        Optional<String> typed = signIn.field(EXPIRES);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> end = typed.flatMap(LastDay::end);
        if (end.isEmpty()) {
            problems.add(new FormMessage(EXPIRES, "rootGuardAccessKeysExpiresMalformed"));
            return end;
        }
        Instant now = KeycloakClock.INSTANCE.instant();
        int days = signIn.policy().settings().accessKeys().limits().maxAgeDays();
        if (!end.get().isAfter(now)) {
            problems.add(new FormMessage(EXPIRES, "rootGuardAccessKeysExpiresPast"));
        } else if (days > 0 && end.get().isAfter(now.plus(Duration.ofDays(days + 1L)))) {
            problems.add(new FormMessage(EXPIRES, "rootGuardAccessKeysExpiresLate", days));
        }
        return end;
    }

    private List<String> scopes() {
        List<String> typed = words(SCOPES);
        List<String> known = signIn.realm()
                .getClientScopesStream()
                .map(ClientScopeModel::getName)
                .toList();
        typed.stream()
                .filter(scope -> !known.contains(scope))
                .findFirst()
                .ifPresent(unknown ->
                        problems.add(new FormMessage(SCOPES, "rootGuardAccessKeysScopeUnknown", shown(unknown))));
        return typed;
    }

    private AllowedNetworks networks() {
        List<String> typed = words(NETWORKS);
        Optional<String> malformed = typed.stream()
                .filter(network -> NetworkRange.parse(network).isEmpty())
                .findFirst();
        if (malformed.isPresent()) {
            problems.add(new FormMessage(NETWORKS, "rootGuardAccessKeysNetworkMalformed", shown(malformed.get())));
            return AllowedNetworks.ANY;
        }
        return AllowedNetworks.parse(typed);
    }

    private List<String> words(String field) {
        List<String> words = signIn.field(field).stream()
                .flatMap(text -> Arrays.stream(SEPARATOR.split(text, -1)))
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST + 1L)
                .toList();
        if (words.size() > MOST) {
            problems.add(new FormMessage(field, "rootGuardAccessKeysTooMany", MOST));
        }
        return words;
    }

    private static String shown(String word) {
        return word.length() <= LONGEST_LABEL ? word : word.substring(0, LONGEST_LABEL);
    }
}
