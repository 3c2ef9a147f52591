package io.github.rootguard.keycloak.requiredaction;

import io.github.rootguard.keycloak.credential.AccessKey;
import io.github.rootguard.keycloak.credential.AccessKeyCredentialModel;
import io.github.rootguard.keycloak.credential.AccessKeyEdit;
import io.github.rootguard.keycloak.event.CredentialEvents;
import io.github.rootguard.keycloak.event.EventDetails;
import io.github.rootguard.keycloak.signin.RootSignIn;
import io.github.rootguard.keycloak.signin.Step;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.utils.FormMessage;

/** Asks whether a key is really to be deleted: its id has to be typed. */
final class AccessKeyDeletionStep implements Step {
    private static final String TEMPLATE = "access-keys-delete";
    private static final String CONFIRM = "confirm";

    private final AccessKeyPages pages;
    private final AccessKey key;

    AccessKeyDeletionStep(AccessKeyPages pages, AccessKey key) {
        this.pages = pages;
        this.key = key;
    }

    @Override
    public Response page(RootSignIn signIn, List<FormMessage> errors) {
        return signIn.page(
                TEMPLATE,
                Map.of(
                        "key",
                        AccessKeyRow.of(signIn, key),
                        CONFIRM,
                        signIn.field(CONFIRM).orElse("")),
                errors);
    }

    @Override
    public boolean posted(RootSignIn signIn) {
        return signIn.posted(CONFIRM);
    }

    @Override
    public List<FormMessage> submit(RootSignIn signIn) {
        if (signIn.field(CONFIRM).filter(key.id()::equals).isEmpty()) {
            return List.of(new FormMessage(CONFIRM, "rootGuardAccessKeysConfirmWrong"));
        }
        pages.leave();
        Optional<Boolean> gone = new AccessKeyEdit(
                        signIn.session(), signIn.realm(), signIn.user().getId())
                .delete(key.id());
        if (gone.isEmpty()) {
            return List.of(new FormMessage(null, "rootGuardAccessKeysGone"));
        }
        if (Boolean.FALSE.equals(gone.get())) {
            return List.of(new FormMessage(null, "rootGuardAccessKeysDeleteActive"));
        }
        CredentialEvents.removed(
                signIn.event().clone().detail(EventDetails.ACCESS_KEY_ID, key.id()),
                AccessKeyCredentialModel.TYPE,
                key.credentialId(),
                key.label());
        pages.tell("rootGuardAccessKeysWasDeleted");
        return List.of();
    }
}
