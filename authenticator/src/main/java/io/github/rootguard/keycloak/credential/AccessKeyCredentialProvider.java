package io.github.rootguard.keycloak.credential;

import io.github.rootguard.keycloak.settings.KeycloakClock;
import io.github.rootguard.keycloak.settings.RealmPolicies;
import io.github.rootguard.keycloak.settings.RealmPolicy;
import io.github.rootguard.policy.accesskey.AccessKeyId;
import io.github.rootguard.policy.accesskey.AccessKeyStatus;
import io.github.rootguard.policy.settings.AccessKeySettings.Limits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.credential.CredentialMetadata;
import org.keycloak.credential.CredentialMetadata.LocalizedMessage;
import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.CredentialProvider;
import org.keycloak.credential.CredentialTypeMetadata;
import org.keycloak.credential.CredentialTypeMetadataContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Credential type of access keys. It validates nothing for Keycloak's own steps: programs use keys, people do not. */
final class AccessKeyCredentialProvider implements CredentialProvider<AccessKeyCredentialModel> {
    private static final String MANAGE = "access-keys";

    private final KeycloakSession session;

    AccessKeyCredentialProvider(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public String getType() {
        return AccessKeyCredentialModel.TYPE;
    }

    @Override
    public CredentialModel createCredential(RealmModel realm, UserModel user, AccessKeyCredentialModel model) {
        return user.credentialManager().createStoredCredential(model);
    }

    @Override
    public boolean deleteCredential(RealmModel realm, UserModel user, String credentialId) {
        return user.credentialManager().removeStoredCredentialById(credentialId);
    }

    @Override
    public AccessKeyCredentialModel getCredentialFromModel(CredentialModel stored) {
        return AccessKeyCredentialModel.createFromCredentialModel(stored);
    }

    /** What the admin console shows as data of the credential. */
    @Override
    public AccessKeyCredentialModel getCredentialForPresentationFromModel(CredentialModel stored) {
        AccessKeyCredentialModel model = getCredentialFromModel(stored);
        AccessKey key = new AccessKey(model);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("accessKeyId", key.id());
        shown.put("status", key.status(limits(), now()).id());
        key.life().expiry(limits()).ifPresent(end -> shown.put("expires", end.toString()));
        key.lastUse().ifPresent(use -> {
            shown.put("lastUsed", Instant.ofEpochMilli(use.time()).toString());
            shown.put("lastUsedClient", use.client());
            shown.put("lastUsedAddress", use.address());
        });
        shown.put("networks", String.join(", ", model.data().networks()));
        shown.put("scopes", String.join(" ", key.scopes()));
        shown.put("admin", key.admin());
        model.setCredentialData(AccessKeyCredentialModel.json(shown));
        return model;
    }

    @Override
    public CredentialTypeMetadata getCredentialTypeMetadata(CredentialTypeMetadataContext context) {
        CredentialTypeMetadata.CredentialTypeMetadataBuilder builder = CredentialTypeMetadata.builder()
                .type(getType())
                .category(CredentialTypeMetadata.Category.BASIC_AUTHENTICATION)
                .displayName("rootGuardAccessKeysDisplayName")
                .helpText("rootGuardAccessKeysHelpText")
                .removeable(false);
        UserModel user = context.getUser();
        if (user != null && mayOwn(user)) {
            builder.createAction(MANAGE);
        }
        return builder.build(session);
    }

    @Override
    public CredentialMetadata getCredentialMetadata(AccessKeyCredentialModel model, CredentialTypeMetadata type) {
        AccessKey key = new AccessKey(model);
        AccessKeyStatus status = key.status(limits(), now());
        CredentialMetadata metadata = new CredentialMetadata();
        metadata.setCredentialModel(model);
        List<LocalizedMessage> rows = new ArrayList<>();
        rows.add(RootCredentialMetadata.property("rootGuardInfoAccessKeyId", key.id()));
        key.life()
                .expiry(limits())
                .ifPresent(end -> rows.add(RootCredentialMetadata.property(
                        "rootGuardInfoAccessKeyExpires", ShownTime.ofCaller(session, end))));
        key.lastUse()
                .ifPresent(use -> rows.add(RootCredentialMetadata.property(
                        "rootGuardInfoLastUsed", ShownTime.ofCaller(session, Instant.ofEpochMilli(use.time())))));
        metadata.setInfoProperties(rows);
        if (status != AccessKeyStatus.ACTIVE) {
            boolean expired = status == AccessKeyStatus.EXPIRED;
            metadata.setWarningMessageTitle(
                    expired ? "rootGuardInfoAccessKeyExpired" : "rootGuardInfoAccessKeyInactive");
            metadata.setWarningMessageDescription("rootGuardInfoAccessKeyUseless");
        }
        return metadata;
    }

    private boolean mayOwn(UserModel user) {
        RealmPolicy policy = policy();
        return AccessKeyId.owner(user.getId()).isPresent()
                && (policy.isRoot(user.getId())
                        ? policy.settings().accessKeys().rootAllowed()
                        : policy.settings().accessKeys().enabled());
    }

    private Limits limits() {
        return policy().settings().accessKeys().limits();
    }

    private RealmPolicy policy() {
        return RealmPolicies.of(session, session.getContext().getRealm());
    }

    private static Instant now() {
        return KeycloakClock.INSTANCE.instant();
    }
}
