package io.github.rootguard.keycloak.requiredaction;

import io.github.rootguard.keycloak.credential.AccessKey;
import io.github.rootguard.keycloak.credential.AccessKeyChanges;
import io.github.rootguard.keycloak.credential.AccessKeyCredentialModel;
import io.github.rootguard.keycloak.credential.AccessKeyPair;
import io.github.rootguard.keycloak.credential.NewAccessKey;
import io.github.rootguard.keycloak.event.CredentialEvents;
import io.github.rootguard.keycloak.event.EventDetails;
import io.github.rootguard.keycloak.settings.RealmPolicyComponentFactory;
import io.github.rootguard.keycloak.signin.AuthenticatorLabel;
import io.github.rootguard.keycloak.signin.RootSignIn;
import io.github.rootguard.keycloak.signin.Step;
import io.github.rootguard.policy.accesskey.AccessKeyId;
import io.github.rootguard.policy.accesskey.AccessKeyVerifier;
import io.github.rootguard.policy.settings.AccessKeySettings.Limits;
import io.github.rootguard.policy.settings.NetworkRange;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.utils.FormMessage;

/** Asks what a new key is to be like, and makes it; when it takes the place of another, it is proposed to be alike. */
final class AccessKeyCreationStep implements Step {
    private static final String TEMPLATE = "access-keys-create";
    private static final String CREATE = "continue";

    private final AccessKeyPages pages;
    private final Optional<AccessKey> old;

    AccessKeyCreationStep(AccessKeyPages pages, Optional<AccessKey> old) {
        this.pages = pages;
        this.old = old;
    }

    @Override
    public Response page(RootSignIn signIn, List<FormMessage> errors) {
        Map<String, Object> data = new HashMap<>();
        boolean typed = signIn.posted(AuthenticatorLabel.FIELD);
        data.put(
                AuthenticatorLabel.FIELD,
                typed ? signIn.field(AuthenticatorLabel.FIELD).orElse("") : proposedLabel(signIn));
        data.put(AccessKeyDraft.EXPIRES, signIn.field(AccessKeyDraft.EXPIRES).orElse(""));
        data.put(
                AccessKeyDraft.SCOPES,
                typed
                        ? signIn.field(AccessKeyDraft.SCOPES).orElse("")
                        : old.map(key -> String.join(" ", key.scopes())).orElse(""));
        data.put(
                AccessKeyDraft.NETWORKS,
                typed
                        ? signIn.field(AccessKeyDraft.NETWORKS).orElse("")
                        : old.map(AccessKeyCreationStep::networks).orElse(""));
        data.put(AccessKeyDraft.ADMIN, typed && signIn.posted(AccessKeyDraft.ADMIN));
        data.put("mayAdminister", mayAdminister(signIn));
        data.put("maxAgeDays", limits(signIn).maxAgeDays());
        old.ifPresent(key -> {
            data.put("rotated", key.id());
            data.put("overlapHours", limits(signIn).overlapHours());
        });
        return signIn.page(TEMPLATE, data, errors);
    }

    @Override
    public boolean posted(RootSignIn signIn) {
        return signIn.posted(CREATE) && signIn.posted(AuthenticatorLabel.FIELD);
    }

    @Override
    public List<FormMessage> submit(RootSignIn signIn) {
        List<String> taken =
                OwnAccessKeys.of(signIn).stream().map(AccessKey::label).toList();
        AccessKeyDraft draft = new AccessKeyDraft(signIn);
        NewAccessKey wanted = draft.read(old.map(AccessKey::id), taken, mayAdminister(signIn));
        if (!draft.problems().isEmpty()) {
            return draft.problems();
        }
        UUID owner = AccessKeyId.owner(signIn.user().getId()).orElseThrow();
        AccessKeyVerifier verifier =
                RealmPolicyComponentFactory.options(signIn.session()).accessKeys();
        Limits limits = limits(signIn);
        Optional<Optional<AccessKeyPair>> made = new AccessKeyChanges(signIn.session())
                .add(
                        signIn.realm(),
                        signIn.user().getId(),
                        ledger -> limits.roomBeside(ledger.all().size())
                                ? Optional.of(ledger.add(owner, wanted, verifier))
                                : Optional.<AccessKeyPair>empty());
        if (made.isEmpty()) {
            return List.of(new FormMessage(null, "rootGuardAccessKeysBusy"));
        }
        if (made.get().isEmpty()) {
            pages.leave();
            return List.of(AccessKeyListStep.noRoom(signIn));
        }
        record(signIn, made.get().get().key());
        pages.created(made.get().get());
        return List.of();
    }

    private static void record(RootSignIn signIn, AccessKey key) {
        EventBuilder event = signIn.event().clone().detail(EventDetails.ACCESS_KEY_ID, key.id());
        if (key.admin()) {
            event.detail(EventDetails.ACCESS_KEY_ADMIN, "true");
        }
        CredentialEvents.updated(event, AccessKeyCredentialModel.TYPE, key.credentialId(), key.label());
    }

    /** Keycloak wants labels of one type to differ. */
    private String proposedLabel(RootSignIn signIn) {
        if (old.isEmpty()) {
            return "";
        }
        List<String> taken =
                OwnAccessKeys.of(signIn).stream().map(AccessKey::label).toList();
        String base = old.get().label().replaceFirst(" \\d+$", "");
        int number = 2;
        while (taken.contains(base + " " + number)) {
            number++;
        }
        return base + " " + number;
    }

    private boolean mayAdminister(RootSignIn signIn) {
        return pages.proof().withFactor() && new AccessKeyOwnership(signIn).administers();
    }

    private static String networks(AccessKey key) {
        return key.networks().ranges().stream().map(NetworkRange::toString).collect(Collectors.joining(" "));
    }

    private static Limits limits(RootSignIn signIn) {
        return signIn.policy().settings().accessKeys().limits();
    }
}
