package io.github.rootguard.keycloak.requiredaction;

import io.github.rootguard.keycloak.credential.BoundAuthenticator;
import io.github.rootguard.keycloak.credential.RecoveryCodes;
import io.github.rootguard.keycloak.credential.RootRecoveryCodes;
import io.github.rootguard.keycloak.credential.ShownTime;
import io.github.rootguard.keycloak.event.CredentialEvents;
import io.github.rootguard.keycloak.signin.AuthenticatorLabel;
import io.github.rootguard.keycloak.signin.AuthenticatorRows;
import io.github.rootguard.keycloak.signin.RootSignIn;
import io.github.rootguard.keycloak.signin.Step;
import io.github.rootguard.policy.settings.MfaSettings;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.utils.FormMessage;

/** Root's authenticators and recovery codes, and what can be done with them. */
final class AuthenticatorListStep implements Step {
    private static final String CREDENTIAL = "credentialId";
    private static final String ADD = "add";
    private static final String RENAME = "rename";
    private static final String REMOVE = "remove";
    private static final String RECOVERY_CODES = "recovery-codes";

    private final ManagingState state;

    AuthenticatorListStep(ManagingState state) {
        this.state = state;
    }

    @Override
    public Response page(RootSignIn signIn, List<FormMessage> errors) {
        OwnAuthenticators own = new OwnAuthenticators(signIn);
        MfaSettings mfa = signIn.policy().settings().mfa();
        List<Map<String, Object>> rows = AuthenticatorRows.of(signIn, own.bound());
        rows.forEach(row -> row.put(
                "removable",
                own.find(Optional.of(String.valueOf(row.get("id"))))
                        .filter(own::mayRemove)
                        .isPresent()));
        Map<String, Object> data = new HashMap<>();
        data.put("step", "list");
        data.put("authenticators", rows);
        data.put("mayAdd", own.mayAdd());
        data.put("minimum", mfa.minAuthenticators());
        data.put("maximum", mfa.maxAuthenticators());
        codes(signIn).ifPresent(codes -> data.put("recoveryCodes", describe(signIn, codes)));
        state.told().ifPresent(notice -> data.put("notice", notice));
        if (!errors.isEmpty()) {
            data.put("rejectedId", signIn.field(CREDENTIAL).orElse(""));
            data.put(
                    AuthenticatorLabel.FIELD,
                    signIn.field(AuthenticatorLabel.FIELD).orElse(""));
        }
        return signIn.page("root-guard-authenticators", data, errors);
    }

    @Override
    public boolean posted(RootSignIn signIn) {
        return Stream.of(ADD, RENAME, REMOVE, RECOVERY_CODES).anyMatch(signIn::posted);
    }

    @Override
    public List<FormMessage> submit(RootSignIn signIn) {
        OwnAuthenticators own = new OwnAuthenticators(signIn);
        if (signIn.posted(RECOVERY_CODES)) {
            state.makeCodes();
            return List.of();
        }
        if (signIn.posted(ADD)) {
            if (!own.mayAdd()) {
                return List.of(AuthenticatorMessages.noRoom(signIn));
            }
            state.add();
            return List.of();
        }
        Optional<BoundAuthenticator> chosen = own.find(signIn.field(CREDENTIAL));
        if (chosen.isEmpty()) {
            return List.of(new FormMessage(null, "rootGuardAuthenticatorsGone"));
        }
        return signIn.posted(RENAME) ? rename(signIn, own, chosen.get()) : askToRemove(signIn, own, chosen.get());
    }

    private List<FormMessage> askToRemove(RootSignIn signIn, OwnAuthenticators own, BoundAuthenticator chosen) {
        if (!own.mayRemove(chosen)) {
            return List.of(AuthenticatorMessages.needed(signIn));
        }
        state.remove(chosen.id());
        return List.of();
    }

    private List<FormMessage> rename(RootSignIn signIn, OwnAuthenticators own, BoundAuthenticator chosen) {
        String label = signIn.field(AuthenticatorLabel.FIELD).orElse("");
        Optional<FormMessage> wrong = AuthenticatorLabel.problem(signIn, label, chosen.id());
        if (wrong.isPresent()) {
            return List.of(wrong.get());
        }
        if (!label.equals(chosen.label())) {
            own.stored().rename(chosen, label);
            CredentialEvents.updated(signIn.event(), own.stored().typeOf(chosen), chosen.id(), label);
            state.tell("rootGuardAuthenticatorsWasRenamed");
        }
        return List.of();
    }

    private static Optional<RecoveryCodes> codes(RootSignIn signIn) {
        return new RootRecoveryCodes(signIn.session(), signIn.user()).state();
    }

    private static Map<String, Object> describe(RootSignIn signIn, RecoveryCodes codes) {
        Map<String, Object> described = new HashMap<>();
        described.put("left", codes.left());
        described.put("total", codes.total());
        described.put("few", codes.few());
        described.put("added", ShownTime.of(signIn.session(), signIn.user(), codes.created()));
        described.put("addedInstant", codes.created().toString());
        codes.lastUsed().ifPresent(used -> {
            described.put("lastUsed", ShownTime.of(signIn.session(), signIn.user(), used));
            described.put("lastUsedInstant", used.toString());
        });
        return described;
    }
}
