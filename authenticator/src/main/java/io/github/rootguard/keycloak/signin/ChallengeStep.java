package io.github.rootguard.keycloak.signin;

import io.github.rootguard.keycloak.credential.BoundAuthenticator;
import io.github.rootguard.keycloak.credential.RootAuthenticators;
import io.github.rootguard.keycloak.credential.RootTotps;
import io.github.rootguard.keycloak.credential.TotpResult;
import io.github.rootguard.policy.mfa.FactorKind;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.utils.FormMessage;

/** Asks for root's second factor, and for the password where this sign-in has not proved it. */
public final class ChallengeStep implements Step {
    private static final String OTP = "otp";
    private static final String PASSWORD = "password";
    private static final String CREDENTIAL = "credentialId";

    private final boolean passwordProven;

    public ChallengeStep(boolean passwordProven) {
        this.passwordProven = passwordProven;
    }

    @Override
    public Response page(RootSignIn signIn, List<FormMessage> errors) {
        List<BoundAuthenticator> bound = bound(signIn);
        Map<String, Object> data = new HashMap<>();
        data.put("passwordRequired", !passwordProven);
        data.put("factorRequired", !bound.isEmpty());
        data.put(
                "authenticators",
                bound.stream()
                        .map(each -> Map.of(
                                "id",
                                each.id(),
                                "label",
                                each.label(),
                                "kind",
                                each.kind().map(FactorKind::id).orElse("")))
                        .toList());
        selected(signIn, bound).ifPresent(id -> data.put("selected", id));
        new SecurityKeyChallenge(signIn).page().ifPresent(ceremony -> data.put("webauthn", ceremony));
        return signIn.page("root-guard-challenge", data, errors);
    }

    @Override
    public boolean posted(RootSignIn signIn) {
        return passwordProven
                ? signIn.posted(OTP) || new SecurityKeyChallenge(signIn).posted()
                : signIn.posted(PASSWORD);
    }

    @Override
    public List<FormMessage> submit(RootSignIn signIn) {
        SecurityKeyChallenge key = new SecurityKeyChallenge(signIn);
        if (key.aborted()) {
            return key.abortion();
        }
        Guessing guessing = new Guessing(signIn);
        return switch (guessing.begin()) {
            case OVER -> List.of(new FormMessage(null, "rootGuardTooManyTries"));
            case WAIT ->
                List.of(new FormMessage(
                        null, "rootGuardTryLater", guessing.longestWait().toSeconds()));
            case GO_ON -> judged(signIn, guessing);
        };
    }

    private List<FormMessage> judged(RootSignIn signIn, Guessing guessing) {
        List<FormMessage> wrong = judge(signIn);
        if (wrong.isEmpty()) {
            guessing.succeeded();
        } else {
            guessing.failed();
        }
        return wrong;
    }

    private List<FormMessage> judge(RootSignIn signIn) {
        List<FormMessage> wrong = new ArrayList<>();
        if (!passwordProven && !signIn.progress().passwordProven()) {
            if (passwordIsRight(signIn)) {
                signIn.progress().passwordIsProven();
            } else {
                wrong.add(new FormMessage(PASSWORD, "rootGuardPasswordInvalid"));
            }
        }
        List<BoundAuthenticator> bound = bound(signIn);
        if (!wrong.isEmpty()) {
            new SecurityKeyChallenge(signIn).discard();
        } else if (!bound.isEmpty()) {
            wrong.addAll(judgeFactor(signIn, selected(signIn, bound).orElseThrow()));
        }
        return wrong;
    }

    private static List<FormMessage> judgeFactor(RootSignIn signIn, String selected) {
        SecurityKeyChallenge key = new SecurityKeyChallenge(signIn);
        if (key.answered()) {
            return key.judge();
        }
        if (key.chosen(selected)) {
            return key.missing();
        }
        TotpResult result = new RootTotps(signIn.session(), signIn.realm(), signIn.user())
                .verify(selected, signIn.field(OTP).orElse(null));
        if (result != TotpResult.ACCEPTED) {
            return List.of(new FormMessage(OTP, messageKey(result)));
        }
        ProvenFactor.keep(signIn, selected);
        return List.of();
    }

    private static boolean passwordIsRight(RootSignIn signIn) {
        return signIn.rawField(PASSWORD)
                .filter(typed -> signIn.user().credentialManager().isValid(UserCredentialModel.password(typed)))
                .isPresent();
    }

    private static String messageKey(TotpResult result) {
        return switch (result) {
            case USED -> "rootGuardCodeUsed";
            case UNUSABLE -> "rootGuardAuthenticatorUnusable";
            default -> "rootGuardCodeInvalid";
        };
    }

    private static List<BoundAuthenticator> bound(RootSignIn signIn) {
        return new RootAuthenticators(signIn.session(), signIn.realm(), signIn.user()).bound();
    }

    private static Optional<String> selected(RootSignIn signIn, List<BoundAuthenticator> bound) {
        String chosen = signIn.field(CREDENTIAL).orElse("");
        return bound.stream()
                .map(BoundAuthenticator::id)
                .filter(chosen::equals)
                .findFirst()
                .or(() -> bound.stream().map(BoundAuthenticator::id).findFirst());
    }
}
