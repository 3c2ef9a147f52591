package io.github.rootguard.keycloak.signin;

import io.github.rootguard.keycloak.credential.Enrollment;
import io.github.rootguard.keycloak.credential.TotpCodes;
import io.github.rootguard.keycloak.credential.TotpEnrollment;
import io.github.rootguard.keycloak.settings.KeycloakClock;
import io.github.rootguard.policy.Secret;
import io.github.rootguard.policy.mfa.ConsecutiveCodes;
import io.github.rootguard.policy.mfa.TotpCode;
import io.github.rootguard.policy.mfa.TotpGenerator;
import io.github.rootguard.policy.mfa.TotpParameters;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.keycloak.models.utils.FormMessage;

/** Enrolls an authenticator app: QR code, and two consecutive codes that prove that the app has it. */
final class TotpEnrollmentStep implements Step {
    private static final String CODE1 = "code1";
    private static final String CODE2 = "code2";
    private static final TotpParameters PARAMETERS = TotpParameters.STANDARD;

    private final Consumer<Enrollment> enrolled;

    /**
     * @param enrolled what happens with an authenticator whose codes were right
     */
    public TotpEnrollmentStep(Consumer<Enrollment> enrolled) {
        this.enrolled = enrolled;
    }

    @Override
    public Response page(RootSignIn signIn, List<FormMessage> errors) {
        Secret key = key(signIn);
        Map<String, Object> data = new HashMap<>();
        data.put("qr", TotpQrCode.png(key, PARAMETERS, signIn.realmName(), signIn.accountName()));
        data.put("secretText", TotpQrCode.grouped(key));
        data.put("algorithm", PARAMETERS.algorithm().name());
        data.put("digits", PARAMETERS.digits());
        data.put("period", PARAMETERS.periodSeconds());
        data.put(
                AuthenticatorLabel.FIELD, signIn.field(AuthenticatorLabel.FIELD).orElse(""));
        return signIn.page("root-guard-enroll-totp", data, errors);
    }

    @Override
    public boolean posted(RootSignIn signIn) {
        return signIn.posted(CODE1);
    }

    @Override
    public List<FormMessage> submit(RootSignIn signIn) {
        List<FormMessage> wrong = new ArrayList<>();
        Secret key = key(signIn);
        TotpGenerator generator = TotpCodes.generator(key, PARAMETERS);
        Optional<String> code1 = code(signIn, CODE1, wrong);
        Optional<String> code2 = code(signIn, CODE2, wrong);
        Optional<ConsecutiveCodes.Match> match = Optional.empty();
        if (code1.isPresent() && code2.isPresent()) {
            long now = PARAMETERS.stepAt(KeycloakClock.INSTANCE.instant());
            match = ConsecutiveCodes.find(generator, code1.get(), code2.get(), now, ConsecutiveCodes.ENROLLMENT_WINDOW);
            if (match.isEmpty()) {
                boolean late = WornOutCodes.were(generator, code1.get(), code2.get(), now);
                wrong.add(new FormMessage(CODE2, late ? "rootGuardCodesLate" : "rootGuardCodesNotConsecutive"));
            }
        }
        String label = signIn.field(AuthenticatorLabel.FIELD).orElse("");
        AuthenticatorLabel.problem(signIn, label).ifPresent(wrong::add);
        if (wrong.isEmpty()) {
            ConsecutiveCodes.Match found = match.orElseThrow();
            enrolled.accept(TotpEnrollment.ofApp(label, PARAMETERS, key, found.drift(), found.secondStep()));
        }
        return wrong;
    }

    private static Optional<String> code(RootSignIn signIn, String field, List<FormMessage> wrong) {
        Optional<String> code = TotpCode.parse(signIn.field(field).orElse(null), PARAMETERS.digits());
        if (code.isEmpty()) {
            wrong.add(new FormMessage(field, "rootGuardCodeInvalid"));
        }
        return code;
    }

    private static Secret key(RootSignIn signIn) {
        return signIn.progress().totpKey().orElseGet(() -> {
            Secret made = TotpCodes.newKey();
            signIn.progress().keepTotpKey(made);
            return made;
        });
    }
}
