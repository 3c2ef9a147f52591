package io.github.rootguard.keycloak.operations;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.RealmModel;

/** A client that root may use, as far as somebody could get at root's codes or tokens by changing it. */
final class AllowedClient {
    private AllowedClient() {}

    /** Its switches, its addresses, its secrets, and what its mappers and flow overrides are. */
    static Optional<Map<String, Object>> read(RealmModel realm, String clientId) {
        // After a rename that was undone, Keycloak's cache finds the client under the name that it never got.
        return Optional.ofNullable(realm.getClientByClientId(clientId))
                .filter(client -> client.getClientId().equals(clientId))
                .map(AllowedClient::read);
    }

    private static Map<String, Object> read(ClientModel client) {
        return Map.ofEntries(
                Map.entry("id", client.getId()),
                Map.entry("enabled", client.isEnabled()),
                Map.entry("protocol", text(client.getProtocol())),
                Map.entry("authenticator", text(client.getClientAuthenticatorType())),
                Map.entry("secret", text(client.getSecret())),
                Map.entry("public", client.isPublicClient()),
                Map.entry("bearer only", client.isBearerOnly()),
                Map.entry("standard flow", client.isStandardFlowEnabled()),
                Map.entry("implicit flow", client.isImplicitFlowEnabled()),
                Map.entry("direct grants", client.isDirectAccessGrantsEnabled()),
                Map.entry("service accounts", client.isServiceAccountsEnabled()),
                Map.entry("full scope", client.isFullScopeAllowed()),
                Map.entry("surrogate", client.isSurrogateAuthRequired()),
                Map.entry("root URL", text(client.getRootUrl())),
                Map.entry("base URL", text(client.getBaseUrl())),
                Map.entry("management URL", text(client.getManagementUrl())),
                Map.entry("redirect URIs", copy(client.getRedirectUris())),
                Map.entry("web origins", copy(client.getWebOrigins())),
                Map.entry("flow overrides", new HashMap<>(client.getAuthenticationFlowBindingOverrides())),
                Map.entry("attributes", new HashMap<>(client.getAttributes())),
                Map.entry(
                        "mappers",
                        client.getProtocolMappersStream()
                                .map(AllowedClient::mapper)
                                .collect(Collectors.toUnmodifiableSet())));
    }

    private static Map<String, Object> mapper(ProtocolMapperModel mapper) {
        return Map.of(
                "id", mapper.getId(),
                "name", text(mapper.getName()),
                "provider", text(mapper.getProtocolMapper()),
                "config", mapper.getConfig() == null ? Map.of() : new HashMap<>(mapper.getConfig()));
    }

    private static Set<String> copy(@Nullable Set<String> values) {
        return values == null ? Set.of() : Set.copyOf(values);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
