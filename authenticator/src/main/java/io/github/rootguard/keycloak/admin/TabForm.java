package io.github.rootguard.keycloak.admin;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.rootguard.keycloak.settings.SettingProperty;
import io.github.rootguard.policy.settings.SettingDefinition;
import io.github.rootguard.policy.settings.SettingDefinitions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.provider.ProviderConfigProperty;

/** The fields of the tab, made from the same definitions as everything else about settings. */
final class TabForm {
    /** Where all of this and more is found; a choice of one, because the console knows no text that only stands there. */
    private static final String PAGE = "root-guard-console";

    private static final String PAGE_PATH = "/realms/REALM/root-guard/console";
    private static final String NOMINEE = "root-guard-nominee";
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}");

    private TabForm() {}

    static List<ProviderConfigProperty> properties() {
        List<ProviderConfigProperty> properties = new ArrayList<>();
        ProviderConfigProperty page = SettingProperty.of(
                PAGE,
                "rootGuardTabReload",
                "rootGuardTabReloadHelp",
                ProviderConfigProperty.LIST_TYPE,
                List.of(PAGE_PATH));
        page.setDefaultValue(PAGE_PATH);
        properties.add(page);
        properties.add(SettingProperty.of(
                NOMINEE,
                "rootGuardTabNominate",
                "rootGuardTabNominateHelp",
                ProviderConfigProperty.STRING_TYPE,
                List.of()));
        SettingDefinitions.all().forEach(setting -> properties.add(SettingProperty.of(setting)));
        return properties;
    }

    /** Takes out whom the form nominates, which is no setting; empty where the field is. */
    static Optional<String> takeNominee(MultivaluedHashMap<String, String> config) {
        return Optional.ofNullable(config.remove(NOMINEE)).stream()
                .flatMap(List::stream)
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    /** The settings as the REST API takes them. What is no number or switch goes on as it is, and is refused there. */
    static ObjectNode settings(Map<String, List<String>> config) {
        ObjectNode settings = JsonNodeFactory.instance.objectNode();
        for (SettingDefinition setting : SettingDefinitions.all()) {
            List<String> values = config.get(setting.key());
            if (values == null) {
                continue;
            }
            if (setting.isList()) {
                values.forEach(settings.withArrayProperty(setting.key())::add);
            } else {
                put(settings, setting, values.isEmpty() ? "" : values.get(0));
            }
        }
        return settings;
    }

    private static void put(ObjectNode settings, SettingDefinition setting, String text) {
        switch (setting.kind()) {
            case INTEGER -> {
                if (NUMBER.matcher(text).matches()) {
                    settings.put(setting.key(), Integer.parseInt(text));
                } else {
                    settings.put(setting.key(), text);
                }
            }
            case BOOLEAN -> {
                if (setting.choices().contains(text)) {
                    settings.put(setting.key(), Boolean.parseBoolean(text));
                } else {
                    settings.put(setting.key(), text);
                }
            }
            default -> settings.put(setting.key(), text);
        }
    }
}
