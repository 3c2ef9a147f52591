package io.github.rootguard.keycloak.realm;

import io.github.rootguard.keycloak.settings.KeycloakClock;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Factory of the resource {@code /realms/{realm}/root-guard}. */
public final class RootGuardRealmResourceProviderFactory implements RealmResourceProviderFactory {
    public static final String PROVIDER_ID = "root-guard";

    private final StrengthQuestions questions = new StrengthQuestions(KeycloakClock.INSTANCE);

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new RootGuardRealmResourceProvider(session, questions);
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
