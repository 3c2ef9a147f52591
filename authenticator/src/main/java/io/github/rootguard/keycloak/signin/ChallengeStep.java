package io.github.rootguard.keycloak.signin;

import io.github.rootguard.keycloak.credential.BoundAuthenticator;
import io.github.rootguard.keycloak.credential.RootAuthenticators;
import io.github.rootguard.keycloak.credential.RootTotps;
import io.github.rootguard.keycloak.credential.TotpResult;
import io.github.rootguard.policy.mfa.FactorProof;
import io.github.rootguard.policy.mfa.TotpCode;
import io.github.rootguard.policy.mfa.TotpParameters;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.utils.FormMessage;

/**
 * Asks for root's second factor, and for the password where this sign-in has not proved it. Root chooses one of the bound
 * authenticators, and may synchronize one whose clock is off. So a post that was taken is not a proof yet: ask
 * {@link Progress#factorProof()}.
 */
public final class ChallengeStep implements Step {
    private static final String OTP = "otp";
    private static final String PASSWORD = "password";
    private static final String RESYNC = "resync";
    private static final String CANCEL = "cancel";

    private final boolean passwordProven;

    public ChallengeStep(boolean passwordProven) {
        this.passwordProven = passwordProven;
    }

    @Override
    public Response page(RootSignIn signIn, List<FormMessage> errors) {
        if (signIn.progress().resyncing().isPresent()) {
            return resync(signIn).page(signIn.showing("beforeSignIn", true), errors);
        }
        AuthenticatorChoices choices = AuthenticatorChoices.toProve(signIn);
        Map<String, Object> data = new HashMap<>();
        data.put("passwordRequired", !passwordProven);
        data.put("factorRequired", !choices.isEmpty());
        data.put("codes", choices.offers(AuthenticatorChoices::showsCodes));
        data.put("authenticators", choices.data());
        SecurityKeyChallenge key = new SecurityKeyChallenge(signIn);
        key.page().ifPresent(ceremony -> data.put("webauthn", ceremony));
        choices.posted()
                .or(() -> key.named().flatMap(choices::find))
                .or(() -> signIn.progress().resynced().flatMap(choices::find))
                .or(choices::preselected)
                .ifPresent(selected -> data.put("selected", selected.id()));
        signIn.progress().resynced().flatMap(choices::find).ifPresent(synced -> data.put("resynced", synced.label()));
        return signIn.page("root-guard-challenge", data, errors);
    }

    @Override
    public boolean posted(RootSignIn signIn) {
        return signIn.posted(passwordProven ? OTP : PASSWORD)
                || (passwordProven && new SecurityKeyChallenge(signIn).posted())
                || signIn.posted(RESYNC)
                || resyncPosted(signIn);
    }

    @Override
    public List<FormMessage> submit(RootSignIn signIn) {
        if (resyncPosted(signIn)) {
            return submitResync(signIn);
        }
        signIn.progress().endResync();
        if (signIn.posted(RESYNC) && !asksPassword(signIn)) {
            return beginResync(signIn);
        }
        SecurityKeyChallenge key = new SecurityKeyChallenge(signIn);
        if (key.aborted()) {
            return key.abortion();
        }
        Optional<FormMessage> malformed = signIn.posted(RESYNC) ? Optional.empty() : malformed(signIn);
        if (malformed.isPresent()) {
            return List.of(malformed.get());
        }
        Guessing guessing = new Guessing(signIn);
        return guessing.refusal().map(List::of).orElseGet(() -> judged(signIn, guessing));
    }

    private List<FormMessage> judged(RootSignIn signIn, Guessing guessing) {
        List<FormMessage> wrong = judge(signIn);
        if (!wrong.isEmpty()) {
            guessing.failed();
        } else if (!signIn.posted(RESYNC)) {
            guessing.succeeded();
        }
        return wrong;
    }

    private List<FormMessage> judge(RootSignIn signIn) {
        if (asksPassword(signIn)) {
            if (!passwordIsRight(signIn)) {
                new SecurityKeyChallenge(signIn).discard();
                return List.of(new FormMessage(PASSWORD, "rootGuardPasswordInvalid"));
            }
            signIn.progress().passwordIsProven();
        }
        if (signIn.posted(RESYNC)) {
            return beginResync(signIn);
        }
        AuthenticatorChoices choices = AuthenticatorChoices.toProve(signIn);
        if (choices.isEmpty()) {
            return List.of();
        }
        SecurityKeyChallenge key = new SecurityKeyChallenge(signIn);
        if (key.answered()) {
            return key.judge();
        }
        return choices.problem().or(() -> prove(signIn, choices.chosen().orElseThrow())).stream()
                .toList();
    }

    /** What can be seen to be no answer is told without being counted as a guess, before the password is looked at. */
    private static Optional<FormMessage> malformed(RootSignIn signIn) {
        AuthenticatorChoices choices = AuthenticatorChoices.toProve(signIn);
        SecurityKeyChallenge key = new SecurityKeyChallenge(signIn);
        if (!choices.offers(any -> true) || key.answered()) {
            return Optional.empty();
        }
        return choices.problem().or(() -> {
            String id = choices.chosen().orElseThrow().id();
            return key.chosen(id) ? Optional.of(key.missing()) : malformedCode(signIn, id);
        });
    }

    private static Optional<FormMessage> malformedCode(RootSignIn signIn, String id) {
        return totps(signIn)
                .parameters(id)
                .map(TotpParameters::digits)
                .filter(digits ->
                        TotpCode.parse(signIn.field(OTP).orElse(null), digits).isEmpty())
                .map(digits -> new FormMessage(OTP, "rootGuardCodeMalformed", digits));
    }

    /** Each kind of authenticator proves itself in its own way. */
    private static Optional<FormMessage> prove(RootSignIn signIn, BoundAuthenticator chosen) {
        TotpResult result = totps(signIn).verify(chosen.id(), signIn.field(OTP).orElse(null));
        if (result != TotpResult.ACCEPTED) {
            return Optional.of(new FormMessage(OTP, messageKey(result)));
        }
        signIn.progress().factorIsProven(proof(signIn, chosen), chosen.id());
        return Optional.empty();
    }

    /** An authenticator that no longer counts still shows who asks for another one. */
    static FactorProof proof(RootSignIn signIn, BoundAuthenticator used) {
        return RootAuthenticators.fits(used, signIn.policy().settings()) ? FactorProof.FULL : FactorProof.TO_ENROLL;
    }

    private static List<FormMessage> beginResync(RootSignIn signIn) {
        AuthenticatorChoices choices = AuthenticatorChoices.toSynchronize(signIn);
        Optional<BoundAuthenticator> chosen = choices.posted().or(choices::preselected);
        chosen.ifPresent(one -> signIn.progress().resync(one.id()));
        return chosen.isPresent()
                ? List.of()
                : List.of(new FormMessage(AuthenticatorChoices.FIELD, "rootGuardResyncNone"));
    }

    private static ResyncStep resync(RootSignIn signIn) {
        return new ResyncStep(synced -> signIn.progress().resyncIsDone(synced.id()));
    }

    private static boolean resyncPosted(RootSignIn signIn) {
        return signIn.progress().resyncing().isPresent()
                && (signIn.posted(CANCEL) || resync(signIn).posted(signIn));
    }

    private static List<FormMessage> submitResync(RootSignIn signIn) {
        if (signIn.posted(CANCEL)) {
            signIn.progress().endResync();
            return List.of();
        }
        return resync(signIn).submit(signIn);
    }

    private boolean asksPassword(RootSignIn signIn) {
        return !passwordProven && !signIn.progress().passwordProven();
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

    private static RootTotps totps(RootSignIn signIn) {
        return new RootTotps(signIn.session(), signIn.realm(), signIn.user());
    }
}
