package io.github.rootguard.keycloak.settings;

import io.github.rootguard.policy.password.Blocklist;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.keycloak.Config;

/**
 * Options of the operator, read once at start from {@code spi-root-guard-policy--default--…}; a realm cannot change
 * them. A value that cannot be understood stops the server: starting with a guess would be worse.
 *
 * @param nominate who may nominate a root user
 * @param recoveryRealm name of the realm that is open for break-glass, empty in normal operation
 * @param blocklist passwords that root may not use: the shipped list and the operator's file
 */
public record ServerOptions(Nominators nominate, Optional<String> recoveryRealm, Blocklist blocklist) {

    /** Who may nominate a root user. */
    public enum Nominators {
        /** Administrators who hold every role that the claim grants. */
        REALM_ADMIN,
        /** Administrators of the master realm only. */
        MASTER_ADMIN
    }

    static ServerOptions read(Config.Scope config) {
        Nominators nominate = choice(config, "nominate", Nominators.class, Nominators.REALM_ADMIN);
        Optional<String> recovery = Optional.ofNullable(config.get("recoveryRealm"))
                .map(String::strip)
                .filter(name -> !name.isEmpty());
        return new ServerOptions(nominate, recovery, blocklist(config));
    }

    /** Whether break-glass is on for the realm of this name. */
    public boolean breakGlass(String realmName) {
        return recoveryRealm.filter(realmName::equals).isPresent();
    }

    private static Blocklist blocklist(Config.Scope config) {
        String file = config.get("passwordBlocklist");
        return file == null || file.isBlank()
                ? Blocklist.common()
                : Blocklist.common().or(BlocklistFile.read(Path.of(file.strip())));
    }

    private static <E extends Enum<E>> E choice(Config.Scope config, String key, Class<E> type, E byDefault) {
        String value = config.get(key);
        if (value == null || value.isBlank()) {
            return byDefault;
        }
        for (E constant : type.getEnumConstants()) {
            if (name(constant).equals(value.strip())) {
                return constant;
            }
        }
        StringBuilder allowed = new StringBuilder();
        for (E constant : type.getEnumConstants()) {
            allowed.append(allowed.isEmpty() ? "" : ", ").append(name(constant));
        }
        throw new IllegalArgumentException(
                "spi-root-guard-policy--default--" + key + ": `" + value + "` is not a choice, allowed are " + allowed);
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
