package io.github.rootguard.keycloak.requiredaction;

import io.github.rootguard.keycloak.credential.AccessKey;
import io.github.rootguard.keycloak.credential.ShownTime;
import io.github.rootguard.keycloak.settings.KeycloakClock;
import io.github.rootguard.keycloak.signin.RootSignIn;
import io.github.rootguard.policy.accesskey.AccessKeyStatus;
import io.github.rootguard.policy.settings.AccessKeySettings.Limits;
import io.github.rootguard.policy.settings.NetworkRange;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** An access key as a page shows it. */
final class AccessKeyRow {
    private AccessKeyRow() {}

    static Map<String, Object> of(RootSignIn signIn, AccessKey key) {
        AccessKeyStatus status = status(signIn, key);
        Map<String, Object> row = new HashMap<>();
        row.put("id", key.id());
        row.put("label", key.label());
        row.put("status", status.id());
        row.put("statusKey", status.messageKey());
        row.put("admin", key.admin());
        row.put("scopes", String.join(" ", key.scopes()));
        row.put(
                "networks",
                key.networks().ranges().stream().map(NetworkRange::toString).collect(Collectors.joining(", ")));
        moment(signIn, row, "created", key.created());
        key.life().expiry(limits(signIn)).ifPresent(end -> moment(signIn, row, "expires", end));
        Instant retires = key.life().retires();
        if (retires != null && status == AccessKeyStatus.ACTIVE) {
            moment(signIn, row, "retires", retires);
        }
        key.lastUse().ifPresent(use -> {
            moment(signIn, row, "lastUsed", Instant.ofEpochMilli(use.time()));
            row.put("lastUsedClient", use.client());
            row.put("lastUsedAddress", use.address());
        });
        return row;
    }

    static AccessKeyStatus status(RootSignIn signIn, AccessKey key) {
        return key.status(limits(signIn), KeycloakClock.INSTANCE.instant());
    }

    private static void moment(RootSignIn signIn, Map<String, Object> row, String name, Instant moment) {
        row.put(name, ShownTime.of(signIn.session(), signIn.user(), moment));
        row.put(name + "Instant", moment.toString());
    }

    private static Limits limits(RootSignIn signIn) {
        return signIn.policy().settings().accessKeys().limits();
    }
}
