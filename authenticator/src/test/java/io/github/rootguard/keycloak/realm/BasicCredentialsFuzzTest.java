package io.github.rootguard.keycloak.realm;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The header Authorization. */
class BasicCredentialsFuzzTest {

    @FuzzTest
    void whenHeaderIsTakenForCredentialsThenItIsBasicAndHasAnId(byte[] data) {
        var header = new String(data, StandardCharsets.UTF_8);
        var read = BasicCredentials.read(header);

        assertThat(BasicCredentials.read(header)).isEqualTo(read);
        read.ifPresent(credentials -> {
            assertThat(header.substring(0, 6)).isEqualToIgnoringCase("basic ");
            assertThat(header.substring(6).strip()).matches("[A-Za-z0-9+/]+={0,2}");
            assertThat(credentials).hasToString("BasicCredentials[hidden]");
        });
    }

    @FuzzTest
    void whenCredentialsAreWrittenByTheBookThenTheyAreReadBack(byte[] data) {
        var text = new String(data, StandardCharsets.UTF_8);
        var at = text.length() / 2;
        var credentials = new BasicCredentials(text.substring(0, at), text.substring(at));
        var header = header(credentials);

        assertThat(BasicCredentials.read("Basic " + header).isPresent()).isEqualTo(at > 0);
        assertThat(BasicCredentials.read("bASIC " + header)).isEqualTo(BasicCredentials.read("Basic " + header));
        assertThat(BasicCredentials.read("Bearer " + header)).isEmpty();
        if (at > 0 && !Character.isHighSurrogate(text.charAt(at - 1))) {
            assertThat(BasicCredentials.read("Basic " + header)).contains(credentials);
        }
    }

    private static String header(BasicCredentials credentials) {
        var text = URLEncoder.encode(credentials.id(), StandardCharsets.UTF_8) + ":"
                + URLEncoder.encode(credentials.secret(), StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
