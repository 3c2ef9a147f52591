package io.github.rootguard.keycloak.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

class AdminPathFuzzTest {

    @FuzzTest
    void whenAnyAddressIsAskedForThenItsPathIsRead(byte[] data) {
        var text = new String(data, StandardCharsets.UTF_8);
        try {
            var uri = new URI("https://keycloak.example/" + text);
            var path = AdminPath.of(uri(uri));
            assertThat(path.segments()).noneMatch(String::isEmpty);
            assertThat(AdminPath.of(uri(uri))).isEqualTo(path);
        } catch (URISyntaxException noAddress) {
            assertThat(noAddress.getMessage()).isNotBlank();
        }
    }

    /** Whatever is in a segment, it is found again, with every octet escaped or only those that have to be. */
    @FuzzTest
    void whenSegmentsAreEscapedThenTheyAreReadBack(byte[] data) {
        var segments = Arrays.stream(new String(data, StandardCharsets.UTF_8).split("\n", -1))
                .filter(segment -> !segment.isEmpty())
                .toList();
        if (segments.isEmpty()) {
            return;
        }
        var sparing = segments.stream()
                .map(segment ->
                        URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
        var eager = segments.stream().map(AdminPathFuzzTest::escaped).collect(Collectors.joining("/"));
        for (var address : List.of(sparing, eager, sparing + ";a=b", eager + "/")) {
            assertThat(AdminPath.of(uri(URI.create("https://k/base/admin/realms/r/" + address)))
                            .segments())
                    .isEqualTo(segments);
        }
    }

    private static String escaped(String segment) {
        var text = new StringBuilder();
        for (var octet : segment.getBytes(StandardCharsets.UTF_8)) {
            text.append("%%%02x".formatted(octet));
        }
        return text.toString();
    }

    private static UriInfo uri(URI uri) {
        return (UriInfo) Proxy.newProxyInstance(
                AdminPathFuzzTest.class.getClassLoader(),
                new Class<?>[] {UriInfo.class},
                (proxy, method, arguments) -> uri);
    }
}
