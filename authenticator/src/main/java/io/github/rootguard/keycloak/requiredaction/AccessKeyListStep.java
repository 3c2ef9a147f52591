package io.github.rootguard.keycloak.requiredaction;

import io.github.rootguard.keycloak.credential.AccessKey;
import io.github.rootguard.keycloak.credential.AccessKeyCredentialModel;
import io.github.rootguard.keycloak.credential.AccessKeyEdit;
import io.github.rootguard.keycloak.event.CredentialEvents;
import io.github.rootguard.keycloak.event.EventDetails;
import io.github.rootguard.keycloak.signin.RootSignIn;
import io.github.rootguard.keycloak.signin.Step;
import io.github.rootguard.policy.accesskey.AccessKeyStatus;
import io.github.rootguard.policy.settings.AccessKeySettings.Limits;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.utils.FormMessage;

/** The access keys of the user, and what may be done with each. */
final class AccessKeyListStep implements Step {
    static final String TEMPLATE = "access-keys";

    private static final String CREATE = "create";
    private static final String ACTIVATE = "activate";
    private static final String DEACTIVATE = "deactivate";
    private static final String ROTATE = "rotate";
    private static final String DELETE = "delete";

    private final AccessKeyPages pages;

    AccessKeyListStep(AccessKeyPages pages) {
        this.pages = pages;
    }

    @Override
    public Response page(RootSignIn signIn, List<FormMessage> errors) {
        List<AccessKey> keys = OwnAccessKeys.of(signIn);
        Map<String, Object> data = new HashMap<>();
        data.put("step", "list");
        data.put("keys", keys.stream().map(key -> AccessKeyRow.of(signIn, key)).toList());
        data.put("mayCreate", limits(signIn).roomBeside(keys.size()));
        data.put("most", limits(signIn).perUser());
        pages.told().ifPresent(notice -> data.put("notice", notice));
        return signIn.page(TEMPLATE, data, errors);
    }

    @Override
    public boolean posted(RootSignIn signIn) {
        return Stream.of(CREATE, ACTIVATE, DEACTIVATE, ROTATE, DELETE).anyMatch(signIn::posted);
    }

    @Override
    public List<FormMessage> submit(RootSignIn signIn) {
        if (signIn.posted(CREATE)) {
            if (full(signIn)) {
                return List.of(noRoom(signIn));
            }
            pages.create();
            return List.of();
        }
        Optional<AccessKey> chosen = Stream.of(ACTIVATE, DEACTIVATE, ROTATE, DELETE)
                .flatMap(button -> signIn.field(button).stream())
                .findFirst()
                .flatMap(id -> OwnAccessKeys.find(signIn, id));
        if (chosen.isEmpty()) {
            return List.of(new FormMessage(null, "rootGuardAccessKeysGone"));
        }
        return change(signIn, chosen.get());
    }

    private List<FormMessage> change(RootSignIn signIn, AccessKey key) {
        if (signIn.posted(ROTATE)) {
            if (full(signIn)) {
                return List.of(new FormMessage(
                        null, "rootGuardAccessKeysRotateFull", limits(signIn).perUser()));
            }
            pages.rotate(key);
        } else if (signIn.posted(DELETE)) {
            if (AccessKeyRow.status(signIn, key) == AccessKeyStatus.ACTIVE) {
                return List.of(new FormMessage(null, "rootGuardAccessKeysDeleteActive"));
            }
            pages.delete(key);
        } else {
            return switchTo(signIn, key, signIn.posted(ACTIVATE) ? AccessKeyStatus.ACTIVE : AccessKeyStatus.INACTIVE);
        }
        return List.of();
    }

    private List<FormMessage> switchTo(RootSignIn signIn, AccessKey key, AccessKeyStatus status) {
        Optional<AccessKey> changed = new AccessKeyEdit(
                        signIn.session(), signIn.realm(), signIn.user().getId())
                .switchTo(key.id(), status);
        if (changed.isEmpty()) {
            return List.of(new FormMessage(null, "rootGuardAccessKeysGone"));
        }
        CredentialEvents.updated(
                signIn.event().clone().detail(EventDetails.ACCESS_KEY_ID, key.id()),
                AccessKeyCredentialModel.TYPE,
                key.credentialId(),
                key.label());
        pages.tell(
                status == AccessKeyStatus.ACTIVE
                        ? "rootGuardAccessKeysWasActivated"
                        : "rootGuardAccessKeysWasDeactivated");
        return List.of();
    }

    static FormMessage noRoom(RootSignIn signIn) {
        return new FormMessage(null, "rootGuardAccessKeysFull", limits(signIn).perUser());
    }

    private static boolean full(RootSignIn signIn) {
        return !limits(signIn).roomBeside(OwnAccessKeys.of(signIn).size());
    }

    private static Limits limits(RootSignIn signIn) {
        return signIn.policy().settings().accessKeys().limits();
    }
}
