package io.github.rootguard.acceptance.ways;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.launcher.KeycloakServer;
import io.github.rootguard.acceptance.rest.Exchange;
import io.github.rootguard.acceptance.rest.PasswordTokenSource;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The running server has no way in that the table does not know. */
@RootGuardServer
class KnownWaysIT {

    /** Kinds of providers through which a way can lead. */
    static final List<String> SPIS =
            List.of(KeycloakPart.GRANT, KeycloakPart.PROTOCOL, KeycloakPart.ACTION_TOKEN, KeycloakPart.EXCHANGE);

    @ParameterizedTest
    @FieldSource("SPIS")
    void whenServerOffersAProviderThenTheTableKnowsIt(String spi, KeycloakServer server) {
        List<String> offered = offered(server, spi);

        assertThat(offered).isNotEmpty().isSubsetOf(known(spi, true));
        assertThat(offered).containsAll(known(spi, false));
    }

    /** What a running server has. */
    static List<String> offered(KeycloakServer server, String spi) {
        String token = new PasswordTokenSource(server.baseUri(), "master", KeycloakServer.ADMIN, server.adminPassword())
                .token();
        JsonNode info = Exchange.send(HttpRequest.newBuilder(URI.create(server.baseUri() + "/admin/serverinfo"))
                        .header("Authorization", "Bearer " + token))
                .expect(200)
                .json();
        return info.path("providers").path(spi).path("providers").properties().stream()
                .map(provider -> provider.getKey())
                .toList();
    }

    /** What the table has. */
    static List<String> known(String spi, boolean withFeatures) {
        return WaysIn.ALL.stream()
                .filter(way -> withFeatures || way.availability() != Availability.FEATURE)
                .flatMap(way -> way.parts().stream())
                .filter(part -> part.spi().equals(spi))
                .map(KeycloakPart::id)
                .toList();
    }
}
