package io.github.rootguard.keycloak.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.rootguard.keycloak.json.JsonBody;
import io.github.rootguard.policy.hardware.TokenFile;
import io.github.rootguard.policy.settings.SettingsContext;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Bodies of the Admin REST. */
class JsonBodyFuzzTest {
    private static final JsonMapper MAPPER = new JsonMapper();

    @FuzzTest
    void whenPolicyIsSubmittedThenItIsTakenWholeOrEveryProblemIsNamed(byte[] data) throws JsonProcessingException {
        var body = body(data);
        if (body.isEmpty()) {
            return;
        }
        var submission = PolicySubmission.read(body.get(), SettingsContext.ANY_CLIENT);
        assertThat(PolicySubmission.read(body.get(), SettingsContext.ANY_CLIENT))
                .isEqualTo(submission);
        assertThat(submission.settings().isPresent())
                .isEqualTo(submission.problems().isEmpty());
        if (submission.settings().isPresent()) {
            var written = MAPPER.writeValueAsBytes(
                    PolicyJson.write(submission.settings().get()));
            assertThat(PolicySubmission.read(body(written).orElseThrow(), SettingsContext.ANY_CLIENT)
                            .settings())
                    .isEqualTo(submission.settings());
        }
    }

    @FuzzTest
    void whenBodyNamesNomineeThenItIsOneLine(byte[] data) {
        body(data).flatMap(Nominees::field).ifPresent(named -> {
            assertThat(named).isNotBlank().hasSizeLessThanOrEqualTo(255);
            assertThat(named).doesNotContainPattern("[\\u0000-\\u001f\\u007f-\\u009f]");
        });
    }

    @FuzzTest
    void whenBodyIsEncryptedFileThenItHasNothingElse(byte[] data) {
        body(data)
                .ifPresent(body -> PskcSubmission.read(body).ifPresent(file -> {
                    assertThat(body.properties())
                            .extracting(field -> field.getKey())
                            .contains("pskc")
                            .isSubsetOf(List.of("pskc", "preSharedKey", "password"));
                    assertThat(file.file()).isNotEmpty().hasSizeLessThanOrEqualTo(TokenFile.MAX_BYTES);
                    assertThat(file.secret().password().isPresent()
                                    && file.secret().preSharedKey().isPresent())
                            .isFalse();
                    assertThat(file).hasToString("PskcSubmission[hidden]");
                }));
    }

    @FuzzTest
    void whenBodyIsRetirementThenItHasOneSwitchAtMost(byte[] data) {
        body(data)
                .ifPresent(body -> RetirementRequest.read(body).ifPresent(request -> {
                    assertThat(body.size()).isLessThanOrEqualTo(1);
                    assertThat(request.keepAdministration())
                            .isEqualTo(body.path("keepAdministration").asBoolean(true));
                }));
    }

    private static Optional<ObjectNode> body(byte[] data) {
        var read = JsonBody.read(new ByteArrayInputStream(data));
        var text = new String(data, StandardCharsets.UTF_8).strip();
        assertThat(read.isEmpty() || text.isEmpty() || !text.startsWith("[")).isTrue();
        return read;
    }
}
