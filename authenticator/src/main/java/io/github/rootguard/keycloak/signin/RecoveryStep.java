package io.github.rootguard.keycloak.signin;

import io.github.rootguard.keycloak.credential.RecoveryCodeResult;
import io.github.rootguard.keycloak.credential.RecoveryCodes;
import io.github.rootguard.keycloak.credential.RootRecoveryCodes;
import io.github.rootguard.keycloak.credential.RootRecoveryCodesCredentialModel;
import io.github.rootguard.keycloak.event.CredentialEvents;
import io.github.rootguard.policy.mfa.FactorProof;
import io.github.rootguard.policy.mfa.RecoveryCode;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.utils.FormMessage;

/**
 * Asks for a recovery code, and for the password where this sign-in has not proved it. Without the right password no code
 * is looked at, so that nobody can use up codes of another person.
 */
final class RecoveryStep implements Step {
    private static final String CODE = "recoveryCode";
    private static final String PASSWORD = "password";

    private final boolean passwordProven;

    RecoveryStep(boolean passwordProven) {
        this.passwordProven = passwordProven;
    }

    @Override
    public Response page(RootSignIn signIn, List<FormMessage> errors) {
        return signIn.page(
                "root-guard-challenge",
                Map.of("recovery", true, "passwordRequired", !passwordProven, "left", left(signIn)),
                errors);
    }

    @Override
    public boolean posted(RootSignIn signIn) {
        return signIn.posted(CODE);
    }

    @Override
    public List<FormMessage> submit(RootSignIn signIn) {
        // What cannot be a code is no guess.
        if (RecoveryCode.parse(signIn.field(CODE).orElse(null)).isEmpty()) {
            return List.of(new FormMessage(CODE, "rootGuardRecoveryCodeMalformed"));
        }
        Guessing guessing = new Guessing(signIn);
        return guessing.refusal().map(List::of).orElseGet(() -> judged(signIn, guessing));
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
        if (!passwordProven && !signIn.progress().passwordProven()) {
            if (!passwordIsRight(signIn)) {
                return List.of(new FormMessage(PASSWORD, "rootGuardPasswordInvalid"));
            }
            signIn.progress().passwordIsProven();
        }
        RecoveryCodeResult result = new RootRecoveryCodes(signIn.session(), signIn.user())
                .use(signIn.field(CODE).orElse(null));
        if (result == RecoveryCodeResult.ACCEPTED) {
            signIn.progress().factorIsProven(FactorProof.TO_ENROLL);
            signIn.progress().recovery().ask(false);
            signIn.progress().recovery().used(left(signIn));
            CredentialEvents.recoveryCodes(signIn.event(), RootRecoveryCodesCredentialModel.TYPE, left(signIn));
            return List.of();
        }
        return List.of(new FormMessage(
                CODE,
                result == RecoveryCodeResult.USED ? "rootGuardRecoveryCodeUsed" : "rootGuardRecoveryCodeInvalid"));
    }

    private static int left(RootSignIn signIn) {
        return new RootRecoveryCodes(signIn.session(), signIn.user())
                .state()
                .map(RecoveryCodes::left)
                .orElse(0);
    }

    private static boolean passwordIsRight(RootSignIn signIn) {
        return signIn.rawField(PASSWORD)
                .filter(typed -> signIn.user().credentialManager().isValid(UserCredentialModel.password(typed)))
                .isPresent();
    }
}
