package io.github.rootguard.keycloak.signin;

import io.github.rootguard.keycloak.credential.BoundAuthenticator;
import io.github.rootguard.keycloak.credential.Enrollment;
import io.github.rootguard.keycloak.credential.RootTotps;
import io.github.rootguard.keycloak.credential.TotpCodes;
import io.github.rootguard.keycloak.credential.TotpEnrollment;
import io.github.rootguard.keycloak.hardware.HardwareTokens;
import io.github.rootguard.keycloak.settings.KeycloakClock;
import io.github.rootguard.policy.Secret;
import io.github.rootguard.policy.hardware.SerialNumber;
import io.github.rootguard.policy.mfa.ConsecutiveCodes;
import io.github.rootguard.policy.mfa.TotpGenerator;
import io.github.rootguard.policy.mfa.TotpParameters;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.keycloak.models.utils.FormMessage;

/**
 * Enrolls a hardware token: serial number and seed, or the serial number alone where the inventory knows the token, and
 * two consecutive codes. The seed waits in the authentication session when something else is wrong.
 */
final class HardwareEnrollmentStep implements Step {
    private final Consumer<Enrollment> enrolled;

    /**
     * @param enrolled what happens with a token whose codes were right
     */
    HardwareEnrollmentStep(Consumer<Enrollment> enrolled) {
        this.enrolled = enrolled;
    }

    @Override
    public Response page(RootSignIn signIn, List<FormMessage> errors) {
        Map<String, Object> data = new HashMap<>(HardwareForm.shown(signIn));
        data.put("seedKept", signIn.progress().hardware().seedText().isPresent());
        data.put("inventory", new HardwareTokens(signIn.session(), signIn.realm()).size() > 0);
        return signIn.page("root-guard-enroll-hardware", data, errors);
    }

    @Override
    public boolean posted(RootSignIn signIn) {
        return signIn.posted(HardwareForm.SERIAL);
    }

    @Override
    public List<FormMessage> submit(RootSignIn signIn) {
        List<FormMessage> wrong = new ArrayList<>();
        HardwareForm form = new HardwareForm(signIn, wrong);
        Optional<SerialNumber> serial = form.serial();
        serial.filter(number -> taken(signIn, number))
                .ifPresent(number -> form.refuse(HardwareForm.SERIAL, "rootGuardSerialTaken"));
        HardwareDevice device = HardwareDevice.of(signIn, serial, form);
        int digits = device.parameters().digits();
        Optional<String> code1 = form.code(HardwareForm.CODE1, digits);
        Optional<String> code2 = form.code(HardwareForm.CODE2, digits);
        Optional<Found> found = Optional.empty();
        if (code1.isPresent() && code2.isPresent() && !device.keys().isEmpty()) {
            found = find(signIn, device, code1.get(), code2.get(), form);
        }
        String label = form.label();
        if (wrong.isEmpty()) {
            Found right = found.orElseThrow();
            enrolled.accept(TotpEnrollment.ofDevice(
                    label,
                    serial.orElseThrow(),
                    device.parameters(),
                    right.key(),
                    right.match().drift(),
                    right.match().secondStep()));
        }
        return wrong;
    }

    /** The reading of the seed that the codes agree with. */
    private record Found(Secret key, ConsecutiveCodes.Match match) {}

    private static Optional<Found> find(
            RootSignIn signIn, HardwareDevice device, String code1, String code2, HardwareForm form) {
        long now = device.parameters().stepAt(KeycloakClock.INSTANCE.instant());
        Optional<Found> widely = device.keys().stream()
                .flatMap(key -> {
                    TotpGenerator generator = TotpCodes.generator(key, device.parameters());
                    return ConsecutiveCodes.find(generator, code1, code2, now, ConsecutiveCodes.RESYNC_WINDOW).stream()
                            .map(match -> new Found(key, match));
                })
                .findFirst();
        if (widely.isEmpty()) {
            form.refuse(HardwareForm.CODE2, "rootGuardHardwareCodesWrong");
        } else if (late(signIn, widely.get().match())) {
            form.refuse(HardwareForm.CODE2, "rootGuardHardwareCodesLate");
        } else if (hasTwin(signIn, device.parameters(), widely.get(), code1, code2)) {
            form.refuse(HardwareForm.SERIAL, "rootGuardHardwareTwin");
        }
        return widely;
    }

    /** Codes of another time than now are right only when the device proves that this is where its clock is. */
    private static boolean late(RootSignIn signIn, ConsecutiveCodes.Match match) {
        if (Math.abs(match.drift()) <= ConsecutiveCodes.ENROLLMENT_WINDOW) {
            return false;
        }
        boolean confirmed = signIn.progress()
                .hardware()
                .clock()
                .filter(clock -> clock.confirmedBy(match))
                .isPresent();
        signIn.progress().hardware().keepClock(DeviceClock.of(match));
        return !confirmed;
    }

    /** Whether root has the device already, under another serial number: each of its codes would be good twice. */
    private static boolean hasTwin(
            RootSignIn signIn, TotpParameters parameters, Found found, String code1, String code2) {
        String givesWay = signIn.progress().replaced().orElse("");
        RootTotps totps = new RootTotps(signIn.session(), signIn.realm(), signIn.user());
        long secondStep = found.match().secondStep();
        return signIn.bound().stream()
                        .map(BoundAuthenticator::id)
                        .filter(id -> !id.equals(givesWay))
                        .anyMatch(id -> totps.shows(id, parameters, code1, code2, secondStep))
                || signIn.progress().enrollments().stream()
                        .anyMatch(each -> each instanceof TotpEnrollment codes
                                && codes.parameters().equals(parameters)
                                && ConsecutiveCodes.find(
                                                TotpCodes.generator(codes.key(), parameters),
                                                code1,
                                                code2,
                                                secondStep,
                                                0)
                                        .isPresent());
    }

    private static boolean taken(RootSignIn signIn, SerialNumber serial) {
        String givesWay = signIn.progress().replaced().orElse("");
        Stream<String> bound = signIn.bound().stream()
                .filter(each -> !each.id().equals(givesWay))
                .flatMap(each -> signIn.authenticators().serial(each).stream())
                .map(SerialNumber::text);
        Stream<String> pending = signIn.progress().enrollments().stream()
                .flatMap(each -> each instanceof TotpEnrollment device ? device.serial().stream() : Stream.empty());
        return Stream.concat(bound, pending).anyMatch(serial.text()::equals);
    }
}
