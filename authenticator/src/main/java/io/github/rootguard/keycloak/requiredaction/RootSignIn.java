package io.github.rootguard.keycloak.requiredaction;

import io.github.rootguard.keycloak.facts.LoginKind;
import io.github.rootguard.keycloak.settings.RealmPolicies;
import io.github.rootguard.keycloak.settings.RealmPolicy;
import io.github.rootguard.keycloak.settings.RealmPolicyComponentFactory;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.sessions.AuthenticationSessionModel;

/** One request of a sign-in, as the pages of root see it. */
final class RootSignIn {
    private final RequiredActionContext context;
    private final Progress progress;

    RootSignIn(RequiredActionContext context) {
        this.context = context;
        this.progress = new Progress(
                context.getAuthenticationSession(), context.getUser().getId());
    }

    KeycloakSession session() {
        return context.getSession();
    }

    RealmModel realm() {
        return context.getRealm();
    }

    UserModel user() {
        return context.getUser();
    }

    AuthenticationSessionModel login() {
        return context.getAuthenticationSession();
    }

    RequiredActionContext context() {
        return context;
    }

    Progress progress() {
        return progress;
    }

    LoginKind kind() {
        return new LoginKind(session(), login());
    }

    RealmPolicy policy() {
        return RealmPolicies.of(session(), realm());
    }

    boolean isRoot() {
        return policy().isRoot(user().getId());
    }

    /** The root user whom a claim of this user would replace. */
    Optional<UserModel> otherRoot() {
        return policy().rootUserId()
                .filter(id -> !id.equals(user().getId()))
                .map(id -> session().users().getUserById(realm(), id));
    }

    boolean inMasterRealm() {
        return Config.getAdminRealm().equals(realm().getName());
    }

    boolean breakGlass() {
        return RealmPolicyComponentFactory.options(session()).breakGlass(realm().getName());
    }

    /** The posted field, stripped; empty when it is missing or blank. */
    Optional<String> field(String name) {
        return rawField(name).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** The posted field as it was typed. */
    Optional<String> rawField(String name) {
        return Optional.ofNullable(form().getFirst(name));
    }

    boolean posted(String name) {
        return form().containsKey(name);
    }

    /** A page of ours with its data and with what is wrong with the last post. */
    Response page(String template, Map<String, Object> data, List<FormMessage> errors) {
        Map<String, Object> all = new HashMap<>(data);
        all.putIfAbsent("email", Optional.ofNullable(user().getEmail()).orElse(""));
        all.put("realmName", realmName());
        all.put("breakGlass", breakGlass());
        LoginFormsProvider form = context.form().setAttribute("rootGuard", all);
        if (!errors.isEmpty()) {
            form.setErrors(errors);
        }
        return form.createForm(template + ".ftl");
    }

    String realmName() {
        String display = realm().getDisplayName();
        return display == null || display.isBlank() ? realm().getName() : display;
    }

    private MultivaluedMap<String, String> form() {
        return context.getHttpRequest().getDecodedFormParameters();
    }
}
