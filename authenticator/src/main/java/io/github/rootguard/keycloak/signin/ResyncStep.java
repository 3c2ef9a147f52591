package io.github.rootguard.keycloak.signin;

import io.github.rootguard.keycloak.credential.BoundAuthenticator;
import io.github.rootguard.keycloak.credential.ResyncResult;
import io.github.rootguard.keycloak.credential.RootTotpCredentialModel;
import io.github.rootguard.keycloak.credential.RootTotps;
import io.github.rootguard.keycloak.event.CredentialEvents;
import io.github.rootguard.policy.mfa.ConsecutiveCodes;
import io.github.rootguard.policy.mfa.TotpCode;
import io.github.rootguard.policy.mfa.TotpParameters;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.keycloak.models.utils.FormMessage;

/**
 * Synchronizes an authenticator whose clock is off, by two consecutive codes. They prove nothing: whoever saw two codes
 * an hour ago must not get in with them.
 */
public final class ResyncStep implements Step {
    private static final String CODE1 = "code1";
    private static final String CODE2 = "code2";
    private static final String LABEL = AuthenticatorLabel.FIELD;

    private final Consumer<BoundAuthenticator> synchronizedAgain;

    /**
     * @param synchronizedAgain what happens with an authenticator that was synchronized
     */
    public ResyncStep(Consumer<BoundAuthenticator> synchronizedAgain) {
        this.synchronizedAgain = synchronizedAgain;
    }

    @Override
    public Response page(RootSignIn signIn, List<FormMessage> errors) {
        AuthenticatorChoices choices = AuthenticatorChoices.toSynchronize(signIn);
        Map<String, Object> data = new HashMap<>();
        data.put("authenticators", choices.data());
        data.put("possible", choices.offers(any -> true));
        choices.posted()
                .or(() -> signIn.progress().resyncing().flatMap(choices::find))
                .or(choices::preselected)
                .ifPresent(chosen -> data.put("selected", chosen.id()));
        return signIn.page("root-guard-resync", data, errors);
    }

    @Override
    public boolean posted(RootSignIn signIn) {
        return signIn.posted(CODE1) && !signIn.posted(LABEL);
    }

    @Override
    public List<FormMessage> submit(RootSignIn signIn) {
        AuthenticatorChoices choices = AuthenticatorChoices.toSynchronize(signIn);
        Optional<FormMessage> problem = choices.problem();
        if (problem.isPresent()) {
            return List.of(problem.get());
        }
        BoundAuthenticator chosen = choices.chosen().orElseThrow();
        RootTotps totps = new RootTotps(signIn.session(), signIn.realm(), signIn.user());
        TotpParameters parameters = totps.parameters(chosen.id()).orElseThrow();
        List<FormMessage> wrong = malformed(signIn, parameters.digits());
        if (!wrong.isEmpty()) {
            return wrong;
        }
        Guessing guessing = Guessing.ofResync(signIn);
        return guessing.refusal().map(List::of).orElseGet(() -> judge(signIn, guessing, totps, chosen, parameters));
    }

    private List<FormMessage> judge(
            RootSignIn signIn,
            Guessing guessing,
            RootTotps totps,
            BoundAuthenticator chosen,
            TotpParameters parameters) {
        ResyncResult result = totps.resync(
                chosen.id(),
                signIn.field(CODE1).orElse(null),
                signIn.field(CODE2).orElse(null));
        if (result == ResyncResult.ACCEPTED) {
            guessing.succeeded();
            // In a login flow the event does not know the user yet.
            CredentialEvents.updated(signIn.event().clone().user(signIn.user()), RootTotpCredentialModel.TYPE);
            synchronizedAgain.accept(chosen);
            return List.of();
        }
        guessing.failed();
        return List.of(message(result, parameters));
    }

    private static FormMessage message(ResyncResult result, TotpParameters parameters) {
        return switch (result) {
            case UNUSABLE -> new FormMessage(AuthenticatorChoices.FIELD, "rootGuardAuthenticatorUnusable");
            case USED -> new FormMessage(CODE2, "rootGuardResyncUsed");
            case SAME_CODE -> new FormMessage(CODE2, "rootGuardResyncSameCode");
            case NOT_CONSECUTIVE -> new FormMessage(CODE2, "rootGuardResyncNotConsecutive");
            case TOO_FAR -> new FormMessage(CODE2, "rootGuardResyncTooFar", minutes(parameters));
            default -> new FormMessage(CODE2, "rootGuardResyncWrong", minutes(parameters));
        };
    }

    /** A text that is no code is no guess either, so it is told without being counted. */
    private static List<FormMessage> malformed(RootSignIn signIn, int digits) {
        List<FormMessage> wrong = new ArrayList<>();
        for (String field : List.of(CODE1, CODE2)) {
            if (TotpCode.parse(signIn.field(field).orElse(null), digits).isEmpty()) {
                wrong.add(new FormMessage(field, "rootGuardCodeMalformed", digits));
            }
        }
        return wrong;
    }

    private static long minutes(TotpParameters parameters) {
        return Duration.ofSeconds((long) ConsecutiveCodes.RESYNC_WINDOW * parameters.periodSeconds())
                .toMinutes();
    }
}
