package io.github.rootguard.keycloak.admin;

import io.github.rootguard.policy.settings.SettingDefinition;
import java.util.List;
import java.util.Locale;

/**
 * What there is to know about one setting before it is changed.
 *
 * @param key its name in the policy
 * @param kind boolean, integer, choice, text or text_list
 * @param defaults the values that hold when nothing is set
 * @param choices the words to choose from; empty when the text is free
 * @param bounds what is allowed, in English
 */
record SettingView(String key, String kind, List<String> defaults, List<String> choices, String bounds) {

    static SettingView of(SettingDefinition setting) {
        return new SettingView(
                setting.key(),
                setting.kind().name().toLowerCase(Locale.ROOT),
                setting.defaults(),
                setting.choices(),
                setting.bounds());
    }
}
