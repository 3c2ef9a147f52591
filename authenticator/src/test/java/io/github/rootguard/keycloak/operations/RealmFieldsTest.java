package io.github.rootguard.keycloak.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import io.github.rootguard.policy.task.AdminOperation;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.util.JsonSerialization;

class RealmFieldsTest {

    /** What is no row's business. A setting that is new in Keycloak belongs here or into a row. */
    private static final Set<String> ORDINARY = Set.of("""
            displayName displayNameHtml loginTheme accountTheme adminTheme emailTheme
            internationalizationEnabled supportedLocales defaultLocale localizationTexts
            registrationAllowed registrationEmailAsUsername rememberMe verifyEmail resetPasswordAllowed editUsernameAllowed
            sslRequired defaultSignatureAlgorithm notBefore revokeRefreshToken refreshTokenMaxReuse
            accessTokenLifespan accessTokenLifespanForImplicitFlow accessCodeLifespan accessCodeLifespanLogin
            accessCodeLifespanUserAction actionTokenGeneratedByAdminLifespan actionTokenGeneratedByUserLifespan
            ssoSessionIdleTimeout ssoSessionMaxLifespan ssoSessionIdleTimeoutRememberMe ssoSessionMaxLifespanRememberMe
            offlineSessionIdleTimeout offlineSessionMaxLifespan offlineSessionMaxLifespanEnabled
            clientSessionIdleTimeout clientSessionMaxLifespan
            clientOfflineSessionIdleTimeout clientOfflineSessionMaxLifespan
            oauth2DeviceCodeLifespan oauth2DevicePollingInterval
            userManagedAccessAllowed organizationsEnabled verifiableCredentialsEnabled scimApiEnabled
            adminPermissionsClient defaultRole
            """.strip().split("\\s+"));

    /** What only an exported or imported realm has: no request for one realm shows or takes these. */
    private static final Set<String> ONLY_IN_FILES = Set.of("""
            id keycloakVersion roles groups defaultRoles users federatedUsers clients clientScopes clientTemplates
            scopeMappings clientScopeMappings applicationScopeMappings applications oauthClients protocolMappers
            defaultDefaultClientScopes defaultOptionalClientScopes organizations components
            identityProviders identityProviderMappers userFederationProviders userFederationMappers
            authenticationFlows authenticatorConfig requiredActions
            privateKey publicKey certificate codeSecret social socialProviders updateProfileOnInitialSocialLogin
            passwordCredentialGrantAllowed attributes
            """.strip().split("\\s+"));

    static List<String> settings() {
        JavaType type = JsonSerialization.mapper.constructType(RealmRepresentation.class);
        return JsonSerialization.mapper.getSerializationConfig().introspect(type).findProperties().stream()
                .map(BeanPropertyDefinition::getName)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("settings")
    void whenRealmHasASettingThenItIsInARowOrKnownToBeOrdinary(String setting) {
        boolean leftOver = ORDINARY.contains(setting) || ONLY_IN_FILES.contains(setting);

        assertThat(RealmFields.operation(setting) == AdminOperation.REALM_SETTINGS)
                .isEqualTo(leftOver);
    }

    @Test
    void whenASettingIsListedThenTheRealmHasIt() {
        assertThat(settings()).containsAll(ORDINARY).containsAll(ONLY_IN_FILES);
        assertThat(ORDINARY).doesNotContainAnyElementsOf(ONLY_IN_FILES);
    }

    @Test
    void whenARowNamesSettingsThenTheRealmHasThem() {
        assertThat(RealmFields.rows().keySet())
                .filteredOn(name -> !name.startsWith("attributes."))
                .allSatisfy(name -> assertThat(settings()).anyMatch(setting -> matches(name, setting)));
    }

    @ParameterizedTest
    @CsvSource({
        "realm, REALM_IDENTITY",
        "enabled, REALM_IDENTITY",
        "attributes.frontendUrl, REALM_IDENTITY",
        "loginWithEmailAllowed, EMAIL_LOGIN",
        "duplicateEmailsAllowed, EMAIL_LOGIN",
        "smtpServer, OUTGOING_MAIL",
        "adminEventsEnabled, EVENTS_CONFIGURATION",
        "attributes.adminEventsExpiration, EVENTS_CONFIGURATION",
        "clientPolicies, CLIENT_POLICIES",
        "attributes.client-policies.profiles, CLIENT_POLICIES",
        "defaultGroups, GROUPS",
        "browserFlow, AUTHENTICATION",
        "passwordPolicy, AUTHENTICATION",
        "otpPolicyDigits, AUTHENTICATION",
        "webAuthnPolicyRpId, AUTHENTICATION",
        "webAuthnPolicyPasswordlessMediation, AUTHENTICATION",
        "bruteForceProtected, AUTHENTICATION",
        "attributes.bruteForceProtected, REALM_SETTINGS",
        "somethingNew, REALM_SETTINGS"
    })
    void whenASettingChangesThenItsRowSaysWhatItIsAbout(String setting, AdminOperation operation) {
        assertThat(RealmFields.operation(setting)).isEqualTo(operation);
    }

    /** Keycloak shows these under their own names and, unlike others of their kind, as attributes a second time. */
    @ParameterizedTest
    @CsvSource({
        "attributes.realmReusableOtpCode, AUTHENTICATION",
        "attributes.webAuthnPolicyExtraOrigins, AUTHENTICATION",
        "attributes.webAuthnPolicyExtraOriginsPasswordless, AUTHENTICATION",
        "attributes.webAuthnPolicyPasskeysEnabled, AUTHENTICATION"
    })
    void whenASettingIsShownTwiceThenBothAreAboutTheSame(String setting, AdminOperation operation) {
        assertThat(RealmFields.operation(setting)).isEqualTo(operation);
    }

    private static boolean matches(String row, String setting) {
        return row.endsWith("*") ? setting.startsWith(row.substring(0, row.length() - 1)) : setting.equals(row);
    }
}
