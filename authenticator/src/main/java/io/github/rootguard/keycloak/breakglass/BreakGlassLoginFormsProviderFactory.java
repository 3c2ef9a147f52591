package io.github.rootguard.keycloak.breakglass;

import io.github.rootguard.keycloak.settings.RealmPolicyComponentFactory;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.forms.login.freemarker.FreeMarkerLoginFormsProviderFactory;
import org.keycloak.models.KeycloakSession;

/**
 * Replaces Keycloak's factory of login pages under its own id, so that the notice needs no theme and no flow. Without
 * the server option it hands out Keycloak's provider as it is.
 */
public final class BreakGlassLoginFormsProviderFactory extends FreeMarkerLoginFormsProviderFactory {
    @Override
    public LoginFormsProvider create(KeycloakSession session) {
        return RealmPolicyComponentFactory.options(session).recoveryRealm().isPresent()
                ? new BreakGlassLoginForms(session)
                : super.create(session);
    }
}
