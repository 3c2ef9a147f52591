package io.github.rootguard.policy.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What addresses of alerts have to look like. */
final class AlertChecks {
    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_URL = 500;
    private static final int HIGHEST_PORT = 65_535;

    /** One address without a name, in the narrow form that every mail server takes. */
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?");

    private static final Pattern VAULT = Pattern.compile("\\$\\{vault\\.[A-Za-z0-9_.-]{1,100}}");

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private AlertChecks() {}

    static Optional<SettingProblem.Kind> email(String value, SettingsContext context) {
        return value.length() <= LONGEST_ADDRESS && EMAIL.matcher(value).matches()
                ? Optional.empty()
                : Optional.of(SettingProblem.Kind.MALFORMED);
    }

    /** Plain HTTP would show alerts and their signatures to the network; only the own machine needs no TLS. */
    static Optional<SettingProblem.Kind> webhook(String value, SettingsContext context) {
        URI uri;
        try {
            uri = new URI(value);
        } catch (URISyntaxException malformed) {
            return Optional.of(SettingProblem.Kind.MALFORMED);
        }
        if (value.length() > LONGEST_URL || uri.getHost() == null || uri.getFragment() != null || !sendable(uri)) {
            return Optional.of(SettingProblem.Kind.MALFORMED);
        }
        if (uri.getUserInfo() != null) {
            return Optional.of(SettingProblem.Kind.NOT_ALLOWED);
        }
        boolean safe =
                "https".equals(uri.getScheme()) || ("http".equals(uri.getScheme()) && LOOPBACK.contains(uri.getHost()));
        return safe ? Optional.empty() : Optional.of(SettingProblem.Kind.NOT_ALLOWED);
    }

    /** An address that Java reads and no request can be sent to would fail each time, and nobody would be told. */
    private static boolean sendable(URI uri) {
        return uri.getPort() != 0
                && uri.getPort() <= HIGHEST_PORT
                && uri.toString().equals(uri.toASCIIString());
    }

    static Optional<SettingProblem.Kind> vaultExpression(String value, SettingsContext context) {
        return VAULT.matcher(value).matches() ? Optional.empty() : Optional.of(SettingProblem.Kind.MALFORMED);
    }
}
