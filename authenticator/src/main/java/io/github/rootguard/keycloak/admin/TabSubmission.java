package io.github.rootguard.keycloak.admin;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.rootguard.keycloak.guard.AdministratorTexts;
import io.github.rootguard.keycloak.mail.OutgoingMail;
import io.github.rootguard.keycloak.settings.PolicyTab;
import io.github.rootguard.keycloak.settings.RealmPolicies;
import io.github.rootguard.policy.settings.RootPolicySettings;
import io.github.rootguard.policy.settings.SettingDefinitions;
import io.github.rootguard.policy.settings.SettingsReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.idm.OAuth2ErrorRepresentation;
import org.keycloak.services.ErrorResponseException;
import org.keycloak.services.resources.admin.AdminAuth;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissions;

/**
 * What somebody saved in the tab: a change of the policy, a nomination, or both. Keycloak has stored the copy of the
 * settings already; whatever is refused rolls that back, and what is accepted is followed by the copy.
 */
final class TabSubmission {
    private static final String POLICY = "root-guard/policy";
    private static final String NOMINATION = "root-guard/nomination";

    /** Keycloak looks the message up and formats it; this takes ours as it is. */
    private static final String AS_IT_IS = "{0}";

    private static final String NOMINEE = TabSubmission.class.getName() + ".nominee";

    private final KeycloakSession session;
    private final RealmModel realm;

    TabSubmission(KeycloakSession session) {
        this.session = session;
        // What Keycloak hands to the factory is the realm below the cache.
        this.realm = session.getContext().getRealm();
    }

    /** Keycloak has a component checked right before it is stored. Whoever is nominated must not be stored with it. */
    static void keepNominee(KeycloakSession session, ComponentModel model) {
        TabForm.takeNominee(model.getConfig()).ifPresent(user -> session.setAttribute(NOMINEE, user));
    }

    /** The first one in a realm without a policy; a field that was left empty takes its default. */
    void created(ComponentModel model) {
        if (RealmPolicies.stored(realm)) {
            throw refusal("rootGuardTabOutOfStep");
        }
        Map<String, List<String>> filled = new HashMap<>(model.getConfig());
        filled.values().removeIf(List::isEmpty);
        take(filled);
    }

    /** The form sends every field; Keycloak takes those without a value out. */
    void changed(ComponentModel before, ComponentModel model) {
        if (!PolicyTab.is(before)) {
            throw refusal("rootGuardTabForeign");
        }
        Map<String, List<String>> all = new HashMap<>(model.getConfig());
        SettingDefinitions.all().forEach(setting -> all.putIfAbsent(setting.key(), List.of()));
        take(all);
    }

    private void take(Map<String, List<String>> values) {
        AdminRequest request = request();
        ObjectNode settings = TabForm.settings(values);
        Optional<String> nominee = Optional.ofNullable(session.getAttribute(NOMINEE, String.class));
        try {
            if (nominee.isEmpty() || changes(request, settings)) {
                new PolicyChange(request.about(POLICY)).apply(Optional.of(settings));
            }
            nominee.ifPresent(user -> nominate(request.about(NOMINATION), user));
        } catch (ErrorResponseException refused) {
            throw new ComponentValidationException(AS_IT_IS, text(refused));
        }
    }

    /** The policy and a nomination belong to different tasks of root, so what was not touched is not judged. */
    private static boolean changes(AdminRequest request, ObjectNode settings) {
        return PolicySubmission.read(settings, new RealmContents(request.realm()))
                .settings()
                .filter(submitted ->
                        unordered(submitted).equals(unordered(request.policy().settings())))
                .isEmpty();
    }

    /** Keycloak keeps the values of a component in no order. */
    private static Map<String, Set<String>> unordered(RootPolicySettings settings) {
        Map<String, Set<String>> values = new HashMap<>();
        SettingsReader.toConfig(settings).forEach((key, list) -> values.put(key, Set.copyOf(list)));
        return values;
    }

    /** A form cannot show the claim code, so it has to reach the nominee by mail. */
    private void nominate(AdminRequest request, String user) {
        if (!OutgoingMail.possible(realm)) {
            throw refusal("rootGuardTabNoMail");
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("user", user);
        if (!new NewNomination(request).make(Optional.of(body)).mailed()) {
            throw refusal("rootGuardTabNotMailed");
        }
    }

    private AdminRequest request() {
        KeycloakContext context = session.getContext();
        UserSessionModel caller = context.getUserSession();
        if (caller == null || caller.getUser() == null || !(context.getBearerToken() instanceof AccessToken token)) {
            throw refusal("rootGuardTabNobody");
        }
        AdminAuth auth = new AdminAuth(caller.getRealm(), token, caller.getUser(), context.getClient());
        return new AdminRequest(
                session,
                realm,
                AdminPermissions.evaluator(session, realm, auth),
                new AdminEventBuilder(realm, auth, session, context.getConnection()));
    }

    private ComponentValidationException refusal(String key) {
        return new ComponentValidationException(
                AS_IT_IS, AdministratorTexts.of(session).of(key));
    }

    private String text(ErrorResponseException refused) {
        Object answer = refused.getResponse().getEntity();
        if (answer instanceof InvalidPolicy invalid && !invalid.problems().isEmpty()) {
            AdministratorTexts texts = AdministratorTexts.of(session);
            return invalid.problems().stream()
                    .map(problem ->
                            "%s (%s): %s".formatted(label(texts, problem.key()), problem.key(), problem.message()))
                    .collect(Collectors.joining(" "));
        }
        return answer instanceof OAuth2ErrorRepresentation error
                ? error.getErrorDescription()
                : String.valueOf(refused.getErrorDescription());
    }

    private static String label(AdministratorTexts texts, String key) {
        return SettingDefinitions.of(key)
                .map(setting -> texts.of(setting.labelMessageKey()))
                .orElse(key);
    }
}
