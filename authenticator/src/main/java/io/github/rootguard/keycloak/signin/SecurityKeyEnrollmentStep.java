package io.github.rootguard.keycloak.signin;

import com.webauthn4j.data.RegistrationRequest;
import io.github.rootguard.keycloak.credential.Enrollment;
import io.github.rootguard.keycloak.credential.NewSecurityKey;
import io.github.rootguard.keycloak.credential.RelyingParty;
import io.github.rootguard.keycloak.credential.RootAuthenticators;
import io.github.rootguard.keycloak.credential.RootSecurityKeyData;
import io.github.rootguard.keycloak.credential.RootSecurityKeys;
import io.github.rootguard.keycloak.credential.SecurityKeyEnrollment;
import io.github.rootguard.keycloak.credential.SecurityKeyModels;
import io.github.rootguard.keycloak.credential.SecurityKeyResult;
import io.github.rootguard.policy.RuleId;
import io.github.rootguard.policy.settings.SecurityKeySettings;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.WebAuthnConstants;
import org.keycloak.models.utils.FormMessage;

/** Enrolls a security key: the browser has it make a credential, and the rules judge the key. */
final class SecurityKeyEnrollmentStep implements Step {
    /** What browsers call it when the key holds one of the credentials that are not wanted again. */
    private static final String ALREADY_THERE = "InvalidStateError";

    private final Consumer<Enrollment> enrolled;

    /**
     * @param enrolled what happens with a key that keeps the rules
     */
    SecurityKeyEnrollmentStep(Consumer<Enrollment> enrolled) {
        this.enrolled = enrolled;
    }

    @Override
    public Response page(RootSignIn signIn, List<FormMessage> errors) {
        RootSecurityKeys keys = keys(signIn);
        SecurityKeyModels models = SecurityKeyModels.of(signIn.session());
        SecurityKeySettings rules = signIn.policy().settings().mfa().securityKey();
        Map<String, Object> data = new HashMap<>();
        data.put("challenge", KeyChallenge.ENROLL.open(signIn));
        data.put("userHandle", keys.userHandle());
        data.put("accountName", signIn.accountName());
        data.put("rpId", RelyingParty.of(signIn.session()).id());
        data.put("algorithms", join(RootSecurityKeys.algorithms().stream()));
        data.put("attestation", asksForModel(rules, models) ? "direct" : "none");
        data.put("excluded", join(excluded(signIn)));
        data.put("deviceBound", rules.deviceBound());
        data.put("attestationRequired", rules.attestationRequired());
        data.put(
                "models",
                rules.aaguids().stream()
                        .map(aaguid -> models.name(aaguid).orElseGet(aaguid::toString))
                        .distinct()
                        .sorted()
                        .toList());
        data.put(AuthenticatorLabel.FIELD, label(signIn));
        return signIn.page("root-guard-enroll-security-key", data, errors);
    }

    @Override
    public boolean posted(RootSignIn signIn) {
        return signIn.posted(WebAuthnConstants.ATTESTATION_OBJECT);
    }

    @Override
    public List<FormMessage> submit(RootSignIn signIn) {
        List<FormMessage> wrong = new ArrayList<>();
        AuthenticatorLabel.problem(signIn, label(signIn)).ifPresent(wrong::add);
        Optional<String> error = signIn.field(WebAuthnConstants.ERROR);
        if (error.isPresent()) {
            wrong.add(problem(
                    error.get().startsWith(ALREADY_THERE)
                            ? "rootGuardSecurityKeyKnown"
                            : "rootGuardSecurityKeyAborted"));
        } else if (signIn.field(WebAuthnConstants.ATTESTATION_OBJECT).isPresent()) {
            Optional<RootSecurityKeyData> key = judge(signIn, wrong);
            if (wrong.isEmpty()) {
                enrolled.accept(new SecurityKeyEnrollment(label(signIn), key.orElseThrow()));
            }
        } else if (wrong.isEmpty()) {
            wrong.add(problem("rootGuardSecurityKeyNoScript"));
        }
        return wrong;
    }

    private static Optional<RootSecurityKeyData> judge(RootSignIn signIn, List<FormMessage> wrong) {
        NewSecurityKey made = ceremony(signIn);
        if (made.key().isPresent()) {
            wrong.addAll(SecurityKeyRefusal.problems(signIn, made.key().get()));
        } else {
            wrong.add(problem(messageKey(made.result())));
            SecurityKeyRefusal.record(signIn, made.result());
        }
        return made.key();
    }

    private static NewSecurityKey ceremony(RootSignIn signIn) {
        Optional<String> challenge = KeyChallenge.ENROLL.take(signIn);
        NewSecurityKey made = challenge
                .flatMap(open -> answer(signIn).map(answer -> keys(signIn).register(answer, open)))
                .orElseGet(() -> NewSecurityKey.refused(SecurityKeyResult.INVALID));
        return made.key().filter(key -> known(signIn, key)).isPresent()
                ? NewSecurityKey.refused(SecurityKeyResult.KNOWN)
                : made;
    }

    private static Optional<RegistrationRequest> answer(RootSignIn signIn) {
        try {
            String transports = signIn.field(WebAuthnConstants.TRANSPORTS).orElse("");
            return Optional.of(new RegistrationRequest(
                    PostedBytes.of(
                            signIn.field(WebAuthnConstants.ATTESTATION_OBJECT).orElse("")),
                    PostedBytes.of(
                            signIn.field(WebAuthnConstants.CLIENT_DATA_JSON).orElse("")),
                    new HashSet<>(List.of(transports.split(",")))));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** Without a rule or a list that needs the model it is nobody's business, and browsers ask the person before. */
    private static boolean asksForModel(SecurityKeySettings rules, SecurityKeyModels models) {
        return rules.attestationRequired()
                || rules.deviceBound()
                || !rules.aaguids().isEmpty()
                || models.published();
    }

    /** Keys that the browser is not to ask: not those that no longer count, or give way, and might do if set up anew. */
    private static Stream<String> excluded(RootSignIn signIn) {
        String givesWay = signIn.progress().replaced().orElse("");
        List<String> counting = signIn.boundKeys(each -> !each.id().equals(givesWay)
                && RootAuthenticators.fits(each, signIn.policy().settings()));
        return Stream.concat(counting.stream(), pending(signIn));
    }

    private static boolean known(RootSignIn signIn, RootSecurityKeyData made) {
        return Stream.concat(signIn.boundKeys(any -> true).stream(), pending(signIn))
                .anyMatch(made.credentialId()::equals);
    }

    private static Stream<String> pending(RootSignIn signIn) {
        return signIn.progress().enrollments().stream()
                .filter(SecurityKeyEnrollment.class::isInstance)
                .map(pending -> ((SecurityKeyEnrollment) pending).data().credentialId());
    }

    private static String label(RootSignIn signIn) {
        return signIn.field(AuthenticatorLabel.FIELD)
                .or(() -> signIn.field(WebAuthnConstants.AUTHENTICATOR_LABEL))
                .orElse("");
    }

    private static String messageKey(SecurityKeyResult result) {
        return switch (result) {
            case USER_NOT_VERIFIED -> RuleId.SECURITY_KEY_USER_VERIFIED.messageKey();
            case KNOWN -> "rootGuardSecurityKeyKnown";
            default -> "rootGuardSecurityKeyInvalid";
        };
    }

    private static FormMessage problem(String messageKey) {
        return new FormMessage(SecurityKeyChallenge.FIELD, messageKey);
    }

    private static String join(Stream<?> values) {
        return values.map(String::valueOf).collect(Collectors.joining(","));
    }

    private static RootSecurityKeys keys(RootSignIn signIn) {
        return new RootSecurityKeys(signIn.session(), signIn.user());
    }
}
