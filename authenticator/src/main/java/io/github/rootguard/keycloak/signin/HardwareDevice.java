package io.github.rootguard.keycloak.signin;

import io.github.rootguard.keycloak.credential.HardwareSeeds;
import io.github.rootguard.keycloak.hardware.HardwareToken;
import io.github.rootguard.keycloak.hardware.HardwareTokens;
import io.github.rootguard.policy.Secret;
import io.github.rootguard.policy.hardware.SerialNumber;
import io.github.rootguard.policy.mfa.SeedText;
import io.github.rootguard.policy.mfa.TotpParameters;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a device before its codes were looked at.
 *
 * @param parameters how it makes its codes
 * @param keys its seed in base32, in every way that the typed text can be read; empty when there is none
 */
record HardwareDevice(TotpParameters parameters, List<Secret> keys) {

    /** A typed seed comes first, then the inventory, then a seed that was typed before and is kept. */
    static HardwareDevice of(RootSignIn signIn, Optional<SerialNumber> serial, HardwareForm form) {
        Optional<Secret> typed = signIn.field(HardwareForm.SEED).map(Secret::of);
        if (typed.isEmpty()) {
            Optional<HardwareToken> stocked =
                    serial.flatMap(new HardwareTokens(signIn.session(), signIn.realm())::find);
            if (stocked.isPresent()) {
                return stocked(signIn, stocked.get(), form);
            }
        }
        Optional<Secret> text = typed.or(signIn.progress().hardware()::seedText);
        if (text.isEmpty() && serial.isPresent()) {
            form.refuse(HardwareForm.SEED, "rootGuardSeedMissing");
        }
        return new HardwareDevice(
                form.parameters(), text.map(seed -> read(signIn, seed, form)).orElse(List.of()));
    }

    private static HardwareDevice stocked(RootSignIn signIn, HardwareToken token, HardwareForm form) {
        List<Secret> keys = new HardwareSeeds(signIn.session(), signIn.realm())
                .open(token).stream().toList();
        if (keys.isEmpty()) {
            form.refuse(HardwareForm.SERIAL, "rootGuardSerialUnusable");
        }
        return new HardwareDevice(token.parameters(), keys);
    }

    private static List<Secret> read(RootSignIn signIn, Secret text, HardwareForm form) {
        SeedText.Result result = SeedText.read(text);
        if (result.problem().isEmpty()) {
            signIn.progress().hardware().keepSeedText(text);
            return result.keys();
        }
        signIn.progress().hardware().forgetSeedText();
        switch (result.problem().get()) {
            case TOO_SHORT -> form.refuse(HardwareForm.SEED, "rootGuardSeedTooShort", SeedText.MIN_BYTES);
            case TOO_LONG -> form.refuse(HardwareForm.SEED, "rootGuardSeedTooLong", SeedText.MAX_BYTES);
            default -> form.refuse(HardwareForm.SEED, "rootGuardSeedUnreadable");
        }
        return List.of();
    }
}
