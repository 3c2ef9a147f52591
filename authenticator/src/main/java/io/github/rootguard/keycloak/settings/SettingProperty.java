package io.github.rootguard.keycloak.settings;

import io.github.rootguard.policy.settings.SettingDefinition;
import java.util.List;
import org.keycloak.provider.ProviderConfigProperty;

/** What Keycloak is told of a setting: for its forms, and for exports, which keep of a component what is declared. */
public final class SettingProperty {

    private SettingProperty() {}

    /** The field of a setting, with its texts, choices and defaults. */
    public static ProviderConfigProperty of(SettingDefinition setting) {
        ProviderConfigProperty property = of(
                setting.key(), setting.labelMessageKey(), setting.helpMessageKey(), type(setting), setting.choices());
        boolean choices = setting.isList() && !setting.choices().isEmpty();
        // The console would show several defaults of such a field as one; an empty field gets them when it is saved.
        if (!choices && !setting.defaults().isEmpty()) {
            property.setDefaultValue(
                    setting.isList() ? setting.defaults() : setting.defaults().get(0));
        }
        return property;
    }

    private static String type(SettingDefinition setting) {
        return switch (setting.kind()) {
            case BOOLEAN -> ProviderConfigProperty.BOOLEAN_TYPE;
            case INTEGER -> ProviderConfigProperty.INTEGER_TYPE;
            case CHOICE -> ProviderConfigProperty.LIST_TYPE;
            case TEXT -> ProviderConfigProperty.STRING_TYPE;
            case TEXT_LIST ->
                setting.choices().isEmpty()
                        ? ProviderConfigProperty.MULTIVALUED_STRING_TYPE
                        : ProviderConfigProperty.MULTIVALUED_LIST_TYPE;
        };
    }

    /** A field of this name, type and choices, whose texts stand in the bundles under these keys. */
    public static ProviderConfigProperty of(String name, String label, String help, String type, List<String> options) {
        ProviderConfigProperty property = new ProviderConfigProperty();
        property.setName(name);
        property.setLabel(label);
        property.setHelpText(help);
        property.setType(type);
        property.setOptions(options);
        return property;
    }
}
