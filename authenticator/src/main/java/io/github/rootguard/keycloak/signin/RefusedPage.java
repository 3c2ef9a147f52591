package io.github.rootguard.keycloak.signin;

import io.github.rootguard.keycloak.event.PolicyEvents;
import io.github.rootguard.policy.Decision;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.Violation;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.keycloak.OAuthErrorException;
import org.keycloak.models.ClientModel;

/** Tells root why this sign-in is refused and which way works, and records the refusal. */
public final class RefusedPage {
    /** What root can supply on a page is not a reason to be refused for. */
    private static final Set<RuleId> SUPPLIED = Set.of(
            RuleId.PASSWORD_PROVEN,
            RuleId.PASSWORD_QUALITY,
            RuleId.FACTOR_ENROLLED,
            RuleId.FACTOR_PROVEN,
            RuleId.FACTOR_FITS,
            RuleId.FACTOR_MINIMUM,
            RuleId.ROOT_TASK_REQUIRED,
            RuleId.REASON_REQUIRED);

    private final RootSignIn signIn;

    public RefusedPage(RootSignIn signIn) {
        this.signIn = signIn;
    }

    /** Whether root could have what it wants with another account: nothing is wrong but the application. */
    public static boolean onlyTheApplication(Decision decision) {
        return hard(decision).toList().equals(List.of(RuleId.CLIENT_ALLOWED));
    }

    private static Stream<RuleId> hard(Decision decision) {
        return decision.violations().stream().map(Violation::rule).filter(rule -> !SUPPLIED.contains(rule));
    }

    public Response response(Decision decision) {
        ClientModel client = signIn.login().getClient();
        PolicyEvents.refusedSignIn(
                signIn.session(),
                signIn.realm(),
                signIn.user().getId(),
                client,
                decision,
                OAuthErrorException.ACCESS_DENIED);
        List<Map<String, String>> reasons = hard(decision)
                .map(rule -> Map.of("id", rule.id(), "titleKey", rule.messageKey()))
                .toList();
        return signIn.page(
                "root-guard-refused",
                Map.of(
                        "rules",
                        reasons,
                        "everydayAdmin",
                        signIn.isRoot() && onlyTheApplication(decision),
                        "clientName",
                        Optional.ofNullable(client.getName())
                                .filter(name -> !name.isBlank() && !name.startsWith("${"))
                                .orElseGet(client::getClientId)),
                List.of());
    }
}
