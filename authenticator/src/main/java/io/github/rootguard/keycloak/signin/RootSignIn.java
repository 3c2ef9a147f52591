package io.github.rootguard.keycloak.signin;

import io.github.rootguard.keycloak.credential.BoundAuthenticator;
import io.github.rootguard.keycloak.credential.RootAuthenticators;
import io.github.rootguard.keycloak.facts.LoginKind;
import io.github.rootguard.keycloak.settings.RealmPolicies;
import io.github.rootguard.keycloak.settings.RealmPolicy;
import io.github.rootguard.keycloak.settings.RealmPolicyComponentFactory;
import io.github.rootguard.policy.mfa.FactorProof;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.keycloak.Config;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.events.EventBuilder;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakUriInfo;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.sessions.AuthenticationSessionModel;

/** One request of a sign-in, as the pages of root see it. */
public final class RootSignIn {
    private static final String GATE = "root-guard-gate";

    private final KeycloakSession session;
    private final UserModel user;
    private final AuthenticationSessionModel login;
    private final EventBuilder event;
    private final HttpRequest request;
    private final Supplier<LoginFormsProvider> form;
    private final Map<String, Object> more;
    private final boolean claim;

    /** A sign-in that has come to the required actions. */
    public RootSignIn(RequiredActionContext context) {
        this(
                context.getSession(),
                context.getUser(),
                context.getAuthenticationSession(),
                context.getEvent(),
                context.getHttpRequest(),
                context::form);
    }

    /** A sign-in that is still in the login flow, at a step that knows the user. */
    public RootSignIn(AuthenticationFlowContext context) {
        this(
                context.getSession(),
                context.getUser(),
                context.getAuthenticationSession(),
                context.getEvent(),
                context.getHttpRequest(),
                context::form);
    }

    private RootSignIn(
            KeycloakSession session,
            UserModel user,
            AuthenticationSessionModel login,
            EventBuilder event,
            HttpRequest request,
            Supplier<LoginFormsProvider> form) {
        this.session = session;
        this.user = user;
        this.login = login;
        this.event = event;
        this.request = request;
        this.form = form;
        this.more = Map.of();
        this.claim = false;
    }

    private RootSignIn(RootSignIn same, Map<String, Object> more, boolean claim) {
        this.session = same.session;
        this.user = same.user;
        this.login = same.login;
        this.event = same.event;
        this.request = same.request;
        this.form = same.form;
        this.more = more;
        this.claim = claim;
    }

    /** The same request, whose pages have this data, too. */
    public RootSignIn showing(String name, Object data) {
        Map<String, Object> all = new HashMap<>(more);
        all.put(name, data);
        return new RootSignIn(this, all, claim);
    }

    /** The same request in a claim, at whose end what is bound now is taken away. */
    public RootSignIn inClaim() {
        return new RootSignIn(this, more, true);
    }

    public KeycloakSession session() {
        return session;
    }

    public RealmModel realm() {
        return login.getRealm();
    }

    public UserModel user() {
        return user;
    }

    public AuthenticationSessionModel login() {
        return login;
    }

    /** The event of this request. */
    public EventBuilder event() {
        return event;
    }

    /** Where this server is, as the browser sees it. */
    public KeycloakUriInfo uri() {
        return session.getContext().getUri();
    }

    public Progress progress() {
        return new Progress(login, user.getId());
    }

    public RootAuthenticators authenticators() {
        return new RootAuthenticators(session(), realm(), user());
    }

    /** The authenticators that this sign-in builds on: none in a claim, which takes away what is bound. */
    public List<BoundAuthenticator> bound() {
        return claim ? List.of() : authenticators().bound();
    }

    public LoginKind kind() {
        return new LoginKind(session(), login());
    }

    public RealmPolicy policy() {
        return RealmPolicies.of(session(), realm());
    }

    public boolean isRoot() {
        return policy().isRoot(user().getId());
    }

    /** Whether the realm lets this sign-in pass and only records it; not one in which root wants a root session. */
    public boolean onlyWatched() {
        return policy().monitors() && !GATE.equals(login().getClientNote(Constants.KC_ACTION));
    }

    /** The root user whom a claim of this user would replace. */
    public Optional<UserModel> otherRoot() {
        return policy().rootUserId()
                .filter(id -> !id.equals(user().getId()))
                .map(id -> session().users().getUserById(realm(), id));
    }

    public boolean inMasterRealm() {
        return Config.getAdminRealm().equals(realm().getName());
    }

    public boolean breakGlass() {
        return RealmPolicyComponentFactory.options(session()).breakGlass(realm().getName());
    }

    /** The posted field, stripped; empty when it is missing or blank. */
    public Optional<String> field(String name) {
        return rawField(name).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** The posted field as it was typed. */
    public Optional<String> rawField(String name) {
        return Optional.ofNullable(posted().getFirst(name));
    }

    public boolean posted(String name) {
        return posted().containsKey(name);
    }

    /** Whether this is all that was posted: so is a form in which nothing was chosen. */
    public boolean postedOnly(String name) {
        return posted().keySet().equals(Set.of(name));
    }

    /** A page of ours with its data and with what is wrong with the last post. */
    public Response page(String template, Map<String, Object> data, List<FormMessage> errors) {
        Map<String, Object> all = new HashMap<>(more);
        all.putAll(data);
        all.putIfAbsent("email", Optional.ofNullable(user().getEmail()).orElse(""));
        all.put("realmName", realmName());
        all.put("breakGlass", breakGlass());
        progress().recovery().left().ifPresent(left -> {
            all.put("recoveryCodesLeft", left);
            all.put("recovering", progress().factorProof() == FactorProof.TO_ENROLL);
        });
        LoginFormsProvider page = form.get().setAttribute("rootGuard", all);
        if (!errors.isEmpty()) {
            page.setErrors(errors);
        }
        return page.createForm(template + ".ftl");
    }

    /** What an authenticator calls the account: the e-mail address that root signs in with. */
    public String accountName() {
        return Optional.ofNullable(user().getEmail()).orElseGet(user()::getUsername);
    }

    public String realmName() {
        String display = realm().getDisplayName();
        return display == null || display.isBlank() ? realm().getName() : display;
    }

    /** A text in the language of the page, for what is no page. */
    public String text(String messageKey, Object... parameters) {
        return form.get().getMessage(messageKey, parameters);
    }

    private MultivaluedMap<String, String> posted() {
        return request.getDecodedFormParameters();
    }
}
