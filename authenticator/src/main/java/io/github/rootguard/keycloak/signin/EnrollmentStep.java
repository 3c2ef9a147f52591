package io.github.rootguard.keycloak.signin;

import io.github.rootguard.keycloak.credential.Enrollment;
import io.github.rootguard.policy.mfa.FactorKind;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.keycloak.models.utils.FormMessage;

/** Enrolls an authenticator: which kind, and what has to give way to it; then the page of that kind. */
public final class EnrollmentStep implements Step {
    private static final String OTHER = "other";

    /** The page of each kind that can be enrolled. */
    private static final Map<FactorKind, Function<Consumer<Enrollment>, Step>> PAGES = Map.of(
            FactorKind.TOTP, TotpEnrollmentStep::new,
            FactorKind.HARDWARE_TOTP, HardwareEnrollmentStep::new,
            FactorKind.SECURITY_KEY, SecurityKeyEnrollmentStep::new);

    private final Consumer<Enrollment> enrolled;

    /**
     * @param enrolled what happens with an authenticator that has proved itself
     */
    public EnrollmentStep(Consumer<Enrollment> enrolled) {
        this.enrolled = enrolled;
    }

    @Override
    public Response page(RootSignIn signIn, List<FormMessage> errors) {
        EnrollmentNeed need = new EnrollmentNeed(signIn);
        Map<String, Object> enrollment = new HashMap<>(need.why());
        enrollment.put(OTHER, offersChoice(signIn));
        return current(signIn, need).page(signIn.showing("enrollment", enrollment), errors);
    }

    @Override
    public boolean posted(RootSignIn signIn) {
        return asksForOther(signIn)
                || current(signIn, new EnrollmentNeed(signIn)).posted(signIn);
    }

    @Override
    public List<FormMessage> submit(RootSignIn signIn) {
        if (asksForOther(signIn)) {
            signIn.progress().forgetFactorChoice();
            return List.of();
        }
        return current(signIn, new EnrollmentNeed(signIn)).submit(signIn);
    }

    private Step current(RootSignIn signIn, EnrollmentNeed need) {
        List<FactorKind> offered = offered(signIn);
        Optional<FactorKind> kind = signIn.progress()
                .factorChoice()
                .filter(offered::contains)
                .or(() -> offered.size() == 1 ? Optional.of(offered.get(0)) : Optional.empty());
        return kind.filter(any -> !need.asksWhatGivesWay())
                .map(PAGES::get)
                .map(page -> page.apply(enrolled))
                .orElseGet(() -> new ChooseFactorStep(need, offered));
    }

    private static boolean asksForOther(RootSignIn signIn) {
        return signIn.posted(OTHER) && offersChoice(signIn);
    }

    /** Whether there is anything to go back to and choose anew. */
    private static boolean offersChoice(RootSignIn signIn) {
        return offered(signIn).size() > 1 || signIn.progress().replaced().isPresent();
    }

    private static List<FactorKind> offered(RootSignIn signIn) {
        List<FactorKind> offered = signIn.policy().settings().mfa().allowedKinds().stream()
                .filter(PAGES::containsKey)
                .toList();
        if (offered.isEmpty()) {
            throw new IllegalStateException("No allowed kind of authenticator can be enrolled");
        }
        return offered;
    }
}
