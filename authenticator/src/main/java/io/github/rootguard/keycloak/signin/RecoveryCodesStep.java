package io.github.rootguard.keycloak.signin;

import io.github.rootguard.keycloak.credential.RecoveryCodeVerifiers;
import io.github.rootguard.keycloak.credential.RootRecoveryCodes;
import io.github.rootguard.policy.mfa.RecoveryCode;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.keycloak.models.utils.FormMessage;

/** Shows new recovery codes, always the same ones until root has said that they are kept in a safe place. */
public final class RecoveryCodesStep implements Step {
    /** Field of every form of this page, so that its buttons are not taken for those of another page. */
    public static final String FIELD = "recoveryCodes";

    private static final String ACCEPT = "accept";
    private static final String CONTINUE = "continue";

    private final String leave;
    private final Consumer<RecoveryCodeVerifiers> accepted;
    private final Runnable left;

    /**
     * @param leave name of the button that goes on without new codes
     * @param accepted what happens with codes that root keeps
     * @param left what happens when root goes on without
     */
    public RecoveryCodesStep(String leave, Consumer<RecoveryCodeVerifiers> accepted, Runnable left) {
        this.leave = leave;
        this.accepted = accepted;
        this.left = left;
    }

    @Override
    public Response page(RootSignIn signIn, List<FormMessage> errors) {
        List<RecoveryCode> codes = signIn.progress().recovery().shown();
        if (RecoveryCodesFile.asked(signIn)) {
            return RecoveryCodesFile.response(signIn, codes);
        }
        Map<String, Object> data = new HashMap<>();
        data.put(
                "codes", codes.stream().map(RecoveryCode::revealForImmediateUse).toList());
        data.put("file", RecoveryCodesFile.address(signIn).toString());
        data.put("leave", leave);
        data.put("replaces", new RootRecoveryCodes(signIn.session(), signIn.user()).usable());
        return signIn.page("root-guard-recovery-codes", data, errors);
    }

    @Override
    public boolean posted(RootSignIn signIn) {
        return signIn.posted(FIELD) && (signIn.posted(CONTINUE) || signIn.posted(leave));
    }

    @Override
    public List<FormMessage> submit(RootSignIn signIn) {
        RecoveryProgress progress = signIn.progress().recovery();
        if (signIn.posted(leave)) {
            progress.hide();
            left.run();
            return List.of();
        }
        if (signIn.field(ACCEPT).isEmpty()) {
            return List.of(new FormMessage(ACCEPT, "rootGuardRecoveryCodesAcceptMissing"));
        }
        RecoveryCodeVerifiers verifiers = RecoveryCodeVerifiers.of(progress.shown());
        progress.hide();
        accepted.accept(verifiers);
        return List.of();
    }
}
