package io.github.rootguard.keycloak.authentication;

import java.util.List;
import org.keycloak.authentication.authenticators.conditional.ConditionalAuthenticator;
import org.keycloak.authentication.authenticators.conditional.ConditionalAuthenticatorFactory;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** Factory of the condition {@code condition-root-user}: a sub-flow for root, or for everybody else. */
public final class RootUserConditionFactory extends RootFlowStep implements ConditionalAuthenticatorFactory {
    public static final String PROVIDER_ID = "condition-root-user";

    static final String NEGATE = "negate";

    private static final ConditionalAuthenticator CONDITION = new RootUserCondition();

    /** Made by Keycloak. */
    public RootUserConditionFactory() {
        super(PROVIDER_ID, "Condition - root user", """
                Runs the sub-flow for the root user of the realm only, or for everybody else when negated. \
                Until more than a user name was shown, nobody counts as root, so that nobody can find out who is.""");
    }

    @Override
    public ConditionalAuthenticator getSingleton() {
        return CONDITION;
    }

    @Override
    public boolean isConfigurable() {
        return true;
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(NEGATE)
                .type(ProviderConfigProperty.BOOLEAN_TYPE)
                .defaultValue(false)
                .label("rootGuardConditionNegate")
                .helpText("rootGuardConditionNegateHelp")
                .add()
                .build();
    }
}
