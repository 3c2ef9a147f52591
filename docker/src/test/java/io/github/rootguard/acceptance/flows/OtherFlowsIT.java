package io.github.rootguard.acceptance.flows;

import static io.github.rootguard.acceptance.rest.ExampleRealm.NOMINEE;
import static io.github.rootguard.acceptance.rest.ExampleRealm.ORDINARY_USER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.junit.Realms;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.mail.Mailbox;
import io.github.rootguard.acceptance.oidc.FormFields;
import io.github.rootguard.acceptance.rest.ClientDraft;
import io.github.rootguard.acceptance.rest.RestResponse;
import io.github.rootguard.acceptance.root.DrawnFlow;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.web.Http;
import io.github.rootguard.acceptance.web.WebPage;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In flows other than the browser's the steps for root open nothing, and change nothing for others. */
@RootGuardServer
class OtherFlowsIT {

    private static final Pattern LINK = Pattern.compile("http\\S+/login-actions/action-token\\S+");
    private static final String BROKER = "partner";

    @ParameterizedTest
    @ValueSource(strings = {"root-user-mfa", "deny-root-user"})
    void whenStepIsInTheDirectGrantFlowThenRootIsRefusedAsEver(String step, TestRealm realm) {
        GuardedRealm guarded = GuardedRealm.claimAndSignOut(realm);
        RestResponse stock = grant(realm, guarded.rootEmail(), guarded.rootPassword());

        DrawnFlow.named(realm, "direct")
                .step("direct-grant-validate-username")
                .step(step)
                .step("direct-grant-validate-password")
                .conditional("root", sub -> sub.step("condition-root-user").step(step))
                .bind("directGrantFlow");

        RestResponse drawn = grant(realm, guarded.rootEmail(), guarded.rootPassword());
        assertThat(drawn.status()).isEqualTo(400);
        assertThat(drawn.body()).isEqualTo(stock.body()).contains("invalid_grant");
        assertThat(realm.facts().sessions(guarded.rootId())).isEmpty();
        assertThat(grant(realm, guarded.rootEmail(), "a guess").body())
                .isEqualTo(grant(realm, ORDINARY_USER, "a guess").body());
        grant(realm, ORDINARY_USER, TestRealm.passwordOf(ORDINARY_USER)).expect(200);
    }

    @Test
    void whenStepIsInTheResetFlowThenRootIsRefusedAndOthersChooseAPassword(Realms realms, Mailbox mailbox) {
        TestRealm realm = realms.example(draft -> draft.set("resetPasswordAllowed", true));
        GuardedRealm guarded = GuardedRealm.claimAndSignOut(realm);
        DrawnFlow.named(realm, "reset")
                .step("reset-credentials-choose-user")
                .step("root-user-mfa")
                .step("reset-credential-email")
                .conditional("root", sub -> sub.step("condition-root-user").step("root-user-mfa"))
                .step("reset-password")
                .bind("resetCredentialsFlow");

        WebPage refused = reset(realm, mailbox, NOMINEE).expectPage("root-guard-refused");

        assertThat(refused.html().select("[data-rule]").eachAttr("data-rule")).contains("password-reset-refused");
        assertThat(realm.facts().sessions(guarded.rootId())).isEmpty();
        reset(realm, mailbox, ORDINARY_USER).expectPage("login-update-password");
    }

    @Test
    void whenStepFollowsAnIdentityProviderThenTheGateAsksForEverythingOnce(Realms realms, Http http) {
        TestRealm realm = realms.example();
        TestRealm others = realms.example(draft -> draft.client(ClientDraft.service(BROKER, BROKER)
                .set("standardFlowEnabled", true)
                .redirectUri(realm.uri("/broker/" + BROKER + "/endpoint").toString())));
        DrawnFlow.named(realm, "afterwards")
                .step("root-user-mfa")
                .conditional(
                        "others",
                        sub -> sub.step("condition-root-user", Map.of("negate", "true"))
                                .step("allow-access-authenticator"));
        trust(realm, others);
        GuardedRealm guarded = GuardedRealm.claimAndSignOut(realm);

        WebPage otto = throughBroker(realm, new Http(), ORDINARY_USER);
        assertThat(FormFields.of(otto.isRedirect() ? otto.location() : otto.uri()))
                .containsKey("code");
        WebPage challenge = throughBroker(realm, http, NOMINEE).expectPage("root-guard-challenge");

        assertThat(challenge.uri().getPath()).endsWith("/required-action");
        assertThat(challenge.html().select("input[name=password], input[name=otp]"))
                .hasSize(2);
        challenge
                .form("form[data-root-guard-form]")
                .with("password", guarded.rootPassword())
                .with("otp", guarded.codes().next())
                .with("continue", "true")
                .submit()
                .expectPage("root-guard-task");
    }

    @Test
    void whenStepThatRefusesFollowsAnIdentityProviderThenRootIsRefusedThere(Realms realms, Http http) {
        TestRealm realm = realms.example();
        TestRealm others = realms.example(draft -> draft.client(ClientDraft.service(BROKER, BROKER)
                .set("standardFlowEnabled", true)
                .redirectUri(realm.uri("/broker/" + BROKER + "/endpoint").toString())));
        DrawnFlow.named(realm, "afterwards").step("deny-root-user");
        trust(realm, others);
        GuardedRealm guarded = GuardedRealm.claimAndSignOut(realm);

        WebPage refused = throughBroker(realm, http, NOMINEE).expectPage("root-guard-refused");

        assertThat(refused.html().select("[data-rule]").eachAttr("data-rule")).contains("flow-open-to-root");
        assertThat(realm.facts().sessions(guarded.rootId())).isEmpty();
    }

    private static RestResponse grant(TestRealm realm, String user, String password) {
        return realm.service().password(user, password, "openid");
    }

    private static WebPage reset(TestRealm realm, Mailbox mailbox, String user) {
        Http http = new Http();
        http.open(GuardedRealm.accountConsole(realm).authorization().uri());
        http.open(URI.create(realm.uri("/login-actions/reset-credentials") + "?client_id=account-console"))
                .form()
                .with("username", user)
                .submit();
        String text = mailbox.await(
                        realm.name(),
                        mail -> mail.to().contains(user + "@example.org")
                                && mail.text().contains("action-token"))
                .text();
        Matcher link = LINK.matcher(text);
        assertThat(link.find()).as(text).isTrue();
        return http.open(URI.create(link.group().replace("&#61;", "=")));
    }

    /** Nora and Otto come from another realm by the same names. */
    private static void trust(TestRealm realm, TestRealm others) {
        String endpoints = others.uri("/protocol/openid-connect").toString();
        realm.admin()
                .post(
                        "/identity-provider/instances",
                        Map.of(
                                "alias",
                                BROKER,
                                "providerId",
                                "oidc",
                                "enabled",
                                true,
                                "postBrokerLoginFlowAlias",
                                "afterwards",
                                "config",
                                Map.of(
                                        "authorizationUrl",
                                        endpoints + "/auth",
                                        "tokenUrl",
                                        endpoints + "/token",
                                        "clientId",
                                        BROKER,
                                        "clientSecret",
                                        BROKER,
                                        "clientAuthMethod",
                                        "client_secret_post",
                                        "defaultScope",
                                        "openid profile email")))
                .expect(201);
        for (String user : List.of(NOMINEE, ORDINARY_USER)) {
            realm.admin()
                    .post(
                            "/users/" + realm.userId(user) + "/federated-identity/" + BROKER,
                            Map.of("userId", others.userId(user), "userName", user))
                    .expect(204);
        }
    }

    private static WebPage throughBroker(TestRealm realm, Http http, String user) {
        var console = GuardedRealm.accountConsole(realm);
        return RootSignIn.begin(http, console, console.authorization().with("kc_idp_hint", BROKER))
                .login(user, TestRealm.passwordOf(user))
                .page();
    }
}
