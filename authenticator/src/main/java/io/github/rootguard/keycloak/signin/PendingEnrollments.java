package io.github.rootguard.keycloak.signin;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.rootguard.keycloak.credential.Enrollment;
import io.github.rootguard.keycloak.credential.RootSecurityKeyData;
import io.github.rootguard.keycloak.credential.SecurityKeyEnrollment;
import io.github.rootguard.keycloak.credential.TotpEnrollment;
import io.github.rootguard.policy.Secret;
import io.github.rootguard.policy.mfa.FactorKind;
import io.github.rootguard.policy.mfa.TotpAlgorithm;
import io.github.rootguard.policy.mfa.TotpParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.util.JsonSerialization;

/** Writes authenticators that are not bound yet into a note of the authentication session, and reads them back. */
final class PendingEnrollments {
    private static final TypeReference<List<Map<String, String>>> TYPE = new TypeReference<>() {};

    private PendingEnrollments() {}

    static String write(List<Enrollment> enrollments) {
        try {
            List<Map<String, String>> written = new ArrayList<>();
            for (Enrollment enrolled : enrollments) {
                written.add(fields(enrolled));
            }
            return JsonSerialization.writeValueAsString(written);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static List<Enrollment> read(String note) {
        try {
            List<Enrollment> read = new ArrayList<>();
            for (Map<String, String> fields : JsonSerialization.readValue(note, TYPE)) {
                read.add(enrollment(fields));
            }
            return read;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> fields(Enrollment enrolled) throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("kind", enrolled.kind().id());
        fields.put("label", enrolled.label());
        if (enrolled instanceof TotpEnrollment codes) {
            codes.serial().ifPresent(serial -> fields.put("serial", serial));
            fields.put("algorithm", codes.parameters().algorithm().name());
            fields.put("digits", Integer.toString(codes.parameters().digits()));
            fields.put("period", Integer.toString(codes.parameters().periodSeconds()));
            fields.put("key", codes.key().revealForImmediateUse());
            fields.put("drift", Integer.toString(codes.drift()));
            fields.put("step", Long.toString(codes.secondStep()));
        } else if (enrolled instanceof SecurityKeyEnrollment key) {
            fields.put("data", JsonSerialization.writeValueAsString(key.data()));
        }
        return fields;
    }

    private static Enrollment enrollment(Map<String, String> fields) throws IOException {
        FactorKind kind = FactorKind.of(fields.getOrDefault("kind", "")).orElseThrow();
        String label = fields.getOrDefault("label", "");
        if (kind == FactorKind.SECURITY_KEY) {
            return new SecurityKeyEnrollment(
                    label, JsonSerialization.readValue(fields.get("data"), RootSecurityKeyData.class));
        }
        return new TotpEnrollment(
                kind,
                label,
                Optional.ofNullable(fields.get("serial")),
                new TotpParameters(
                        TotpAlgorithm.valueOf(fields.getOrDefault("algorithm", "")),
                        Integer.parseInt(fields.getOrDefault("digits", "")),
                        Integer.parseInt(fields.getOrDefault("period", ""))),
                Secret.of(fields.getOrDefault("key", "")),
                Integer.parseInt(fields.getOrDefault("drift", "")),
                Long.parseLong(fields.getOrDefault("step", "")));
    }
}
