package io.github.rootguard.keycloak.signin;

import io.github.rootguard.policy.hardware.SerialNumber;
import io.github.rootguard.policy.mfa.TotpAlgorithm;
import io.github.rootguard.policy.mfa.TotpCode;
import io.github.rootguard.policy.mfa.TotpParameters;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.utils.FormMessage;

/** The fields of the page for hardware tokens, and what is wrong with them. */
final class HardwareForm {
    static final String SERIAL = "serial";
    static final String SEED = "seed";
    static final String CODE1 = "code1";
    static final String CODE2 = "code2";

    private static final Choice ALGORITHM = new Choice(
            "algorithm",
            Arrays.stream(TotpAlgorithm.values()).map(TotpAlgorithm::name).toList());
    private static final Choice DIGITS = new Choice("digits", List.of("6", "8"));
    private static final Choice PERIOD = new Choice("period", List.of("30", "60"));

    /**
     * What can be chosen in a field.
     *
     * @param offered all values, the standard first
     */
    private record Choice(String field, List<String> offered) {}

    private final RootSignIn signIn;
    private final List<FormMessage> wrong;

    /**
     * @param wrong takes what is wrong
     */
    HardwareForm(RootSignIn signIn, List<FormMessage> wrong) {
        this.signIn = signIn;
        this.wrong = wrong;
    }

    /** What the page shows again: all that was typed but the seed and the codes. */
    static Map<String, Object> shown(RootSignIn signIn) {
        Map<String, Object> data = new HashMap<>();
        for (String field : List.of(SERIAL, AuthenticatorLabel.FIELD)) {
            data.put(field, signIn.field(field).orElse(""));
        }
        for (Choice choice : List.of(ALGORITHM, DIGITS, PERIOD)) {
            data.put(choice.field + "Choices", choice.offered);
            data.put(choice.field, chosen(signIn, choice).orElse(choice.offered.get(0)));
        }
        return data;
    }

    Optional<SerialNumber> serial() {
        Optional<String> typed = signIn.field(SERIAL);
        Optional<SerialNumber> serial = typed.flatMap(SerialNumber::parse);
        if (typed.isEmpty()) {
            refuse(SERIAL, "rootGuardSerialMissing");
        } else if (serial.isEmpty()) {
            refuse(SERIAL, "rootGuardSerialInvalid", SerialNumber.MAX_LENGTH);
        }
        return serial;
    }

    /** How the device makes its codes; what is left out is standard. */
    TotpParameters parameters() {
        return new TotpParameters(
                TotpAlgorithm.valueOf(taken(ALGORITHM)),
                Integer.parseInt(taken(DIGITS)),
                Integer.parseInt(taken(PERIOD)));
    }

    Optional<String> code(String field, int digits) {
        Optional<String> code = TotpCode.parse(signIn.field(field).orElse(null), digits);
        if (code.isEmpty()) {
            refuse(field, "rootGuardCodeMalformed", digits);
        }
        return code;
    }

    String label() {
        String label = signIn.field(AuthenticatorLabel.FIELD).orElse("");
        AuthenticatorLabel.problem(signIn, label).ifPresent(wrong::add);
        return label;
    }

    void refuse(String field, String message, Object... parameters) {
        wrong.add(new FormMessage(field, message, parameters));
    }

    private String taken(Choice choice) {
        Optional<String> chosen = chosen(signIn, choice);
        if (chosen.isEmpty() && signIn.field(choice.field).isPresent()) {
            refuse(choice.field, "rootGuardChoiceInvalid");
        }
        return chosen.orElse(choice.offered.get(0));
    }

    private static Optional<String> chosen(RootSignIn signIn, Choice choice) {
        return signIn.field(choice.field).filter(choice.offered::contains);
    }
}
