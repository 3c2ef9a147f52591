package io.github.rootguard.keycloak.settings;

import io.github.rootguard.keycloak.fido.FidoMetadata;
import io.github.rootguard.keycloak.fido.FidoMetadataFile;
import io.github.rootguard.keycloak.fido.MetadataSigner;
import io.github.rootguard.keycloak.fido.UntrustedMetadataException;
import io.github.rootguard.policy.Secret;
import io.github.rootguard.policy.accesskey.AccessKeyVerifier;
import io.github.rootguard.policy.password.Blocklist;
import io.github.rootguard.policy.password.BlocklistUnreadableException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.keycloak.Config;

/**
 * Options of the operator, read once at start from {@code spi-root-guard-policy--default--…}; a realm cannot change
 * them. A value that cannot be understood stops the server: starting with a guess would be worse.
 *
 * @param nominate who may nominate a root user
 * @param install which realms get the client of the console page before there is a nomination
 * @param recoveryRealm name of the realm that is open for break-glass, empty in normal operation
 * @param blocklist passwords that root may not use: the shipped list and the operator's file
 * @param fidoMetadata what is published about models of security keys, from the operator's file
 * @param accessKeys makes and compares what is stored of secret access keys, with the operator's pepper if there is one
 * @param logArchive where the operator sends logs and how long they stay there, in the operator's words
 */
public record ServerOptions(
        Nominators nominate,
        Installs install,
        Optional<String> recoveryRealm,
        Blocklist blocklist,
        FidoMetadata fidoMetadata,
        AccessKeyVerifier accessKeys,
        Optional<String> logArchive) {
    private static final int SHORTEST_PEPPER = 16;
    private static final String PREFIX = "spi-root-guard-policy--default--";

    /** Who may nominate a root user. */
    public enum Nominators {
        /** Administrators who hold every role that the claim grants. */
        REALM_ADMIN,
        /** Administrators of the master realm only. */
        MASTER_ADMIN
    }

    /** Which realms get the client of the console page. */
    public enum Installs {
        /** Every realm. */
        ALL,
        /** Realms in which somebody was nominated. */
        ON_DEMAND
    }

    static ServerOptions read(Config.Scope config) {
        Nominators nominate = choice(config, "nominate", Nominators.class, Nominators.REALM_ADMIN);
        return new ServerOptions(
                nominate,
                choice(config, "install", Installs.class, Installs.ALL),
                text(config, "recoveryRealm"),
                blocklist(config),
                fidoMetadata(config),
                accessKeys(config),
                text(config, "logArchive"));
    }

    /** Whether break-glass is on for the realm of this name. */
    public boolean breakGlass(String realmName) {
        return recoveryRealm.filter(realmName::equals).isPresent();
    }

    private static AccessKeyVerifier accessKeys(Config.Scope config) {
        Optional<Secret> pepper = text(config, "accessKeyPepper").map(Secret::of);
        if (pepper.filter(secret -> secret.codePoints() < SHORTEST_PEPPER).isPresent()) {
            throw new IllegalArgumentException(
                    PREFIX + "access-key-pepper: has less than " + SHORTEST_PEPPER + " characters");
        }
        return new AccessKeyVerifier(pepper);
    }

    private static Blocklist blocklist(Config.Scope config) {
        return text(config, "passwordBlocklist")
                .map(file -> Blocklist.common().or(trusted("password-blocklist", file, BlocklistFile::read)))
                .orElseGet(Blocklist::common);
    }

    private static FidoMetadata fidoMetadata(Config.Scope config) {
        Optional<String> file = text(config, "fidoMetadata");
        if (file.isEmpty()) {
            return FidoMetadata.NONE;
        }
        MetadataSigner signer = text(config, "fidoMetadataRoot")
                .map(root -> trusted("fido-metadata-root", root, MetadataSigner::ofFile))
                .orElseGet(() -> trusted("fido-metadata", file.get(), any -> MetadataSigner.fido()));
        return trusted(
                "fido-metadata", file.get(), path -> FidoMetadataFile.read(path, signer, KeycloakClock.INSTANCE));
    }

    private static <T> T trusted(String option, String file, Function<Path, T> reading) {
        try {
            return reading.apply(Path.of(file));
        } catch (UntrustedMetadataException | BlocklistUnreadableException why) {
            throw new IllegalArgumentException(
                    PREFIX + option + ": `" + file + "` cannot be used: " + why.getMessage(), why);
        } catch (InvalidPathException noName) {
            throw new IllegalArgumentException(
                    PREFIX + option + ": `" + file + "` cannot be used: it is no name of a file: " + noName.getReason(),
                    noName);
        }
    }

    private static Optional<String> text(Config.Scope config, String key) {
        return Optional.ofNullable(config.get(key)).map(String::strip).filter(value -> !value.isEmpty());
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
        throw new IllegalArgumentException(PREFIX + key + ": `" + value + "` is not a choice, allowed are " + allowed);
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
