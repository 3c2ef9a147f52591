package io.github.rootguard.keycloak.breakglass;

import io.github.rootguard.keycloak.settings.RealmPolicyComponentFactory;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.keycloak.forms.login.MessageType;
import org.keycloak.forms.login.freemarker.FreeMarkerLoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.theme.Theme;
import org.keycloak.theme.beans.MessageBean;

/** Keycloak's login pages with a notice on each page of the realm that is open for break-glass. */
final class BreakGlassLoginForms extends FreeMarkerLoginFormsProvider {
    private static final String MESSAGE = "message";
    private static final String OWN_NOTICE = "rootGuard";
    private static final String NOTICE_KEY = "rootGuardBreakGlassNotice";

    BreakGlassLoginForms(KeycloakSession session) {
        super(session);
    }

    @Override
    protected Response processTemplate(Theme theme, String templateName, Locale locale) {
        if (openForBreakGlass() && !attributes.containsKey(OWN_NOTICE)) {
            String notice = getMessage(NOTICE_KEY);
            if (attributes.get(MESSAGE) instanceof MessageBean present) {
                present.appendSummaryLine(notice);
            } else {
                attributes.put(MESSAGE, new MessageBean(notice, MessageType.WARNING));
            }
        }
        return super.processTemplate(theme, templateName, locale);
    }

    private boolean openForBreakGlass() {
        return realm != null && RealmPolicyComponentFactory.options(session).breakGlass(realm.getName());
    }
}
