package io.github.rootguard.acceptance.testsupport;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** Credentials as they are stored, without secrets. */
final class CredentialFacts {

    private static final Pattern KID = Pattern.compile("\"kid\":\"([^\"]*)\"");

    private final KeycloakSession session;

    CredentialFacts(KeycloakSession session) {
        this.session = session;
    }

    List<Map<String, Object>> of(String userId) {
        UserModel user = session.users().getUserById(session.getContext().getRealm(), userId);
        return user == null
                ? List.of()
                : user.credentialManager()
                        .getStoredCredentialsStream()
                        .map(CredentialFacts::facts)
                        .toList();
    }

    /** The id of the key that seals a seed; empty for what is not sealed. */
    private static String sealedBy(CredentialModel credential) {
        Matcher kid = KID.matcher(String.valueOf(credential.getSecretData()));
        return kid.find() ? kid.group(1) : "";
    }

    private static Map<String, Object> facts(CredentialModel credential) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("id", credential.getId());
        facts.put("type", credential.getType());
        facts.put("userLabel", credential.getUserLabel());
        facts.put("createdDate", credential.getCreatedDate());
        facts.put("credentialData", credential.getCredentialData());
        facts.put("sealedBy", sealedBy(credential));
        return facts;
    }
}
