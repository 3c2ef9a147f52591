package io.github.rootguard.acceptance.ways;

import static io.github.rootguard.acceptance.rest.ExampleRealm.NOMINEE;
import static io.github.rootguard.acceptance.rest.ExampleRealm.ORDINARY_USER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rootguard.acceptance.junit.Realms;
import io.github.rootguard.acceptance.junit.RootGuardServer;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.mail.Mail;
import io.github.rootguard.acceptance.mail.Mailbox;
import io.github.rootguard.acceptance.oidc.Authorization;
import io.github.rootguard.acceptance.rest.ClientDraft;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.web.Http;
import io.github.rootguard.acceptance.web.WebPage;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ways through an identity provider: another realm, whose users have the e-mail addresses of this one. */
@RootGuardServer
class BrokerWaysIT {

    /** Nora and Otto were linked to it before the claim. */
    private static final String LINKED = "linked";

    /** Links whoever has the same e-mail address, without a question. */
    private static final String GENEROUS = "generous";

    /** Asks with Keycloak's own first broker login flow. */
    private static final String ASKING = "asking";

    private static final Pattern LINK = Pattern.compile("http\\S+/login-actions/action-token\\S+");

    private static final Http NORAS_BROWSER = new Http();

    private static TestRealm realm;
    private static TestRealm others;
    private static GuardedRealm guarded;
    private static URI oldLink;

    /** Where the browser that asked for the link waits until it is opened. */
    private static URI waiting;

    private Traces traces;

    @BeforeAll
    static void guard(Realms realms, Mailbox mailbox) {
        realm = realms.example();
        others = realms.example(draft -> List.of(LINKED, GENEROUS, ASKING)
                .forEach(alias -> draft.client(ClientDraft.service(alias, alias)
                        .set("standardFlowEnabled", true)
                        .redirectUri(realm.uri("/broker/" + alias + "/endpoint").toString()))));
        linkBySameAddress();
        trust(LINKED, "first broker login");
        trust(GENEROUS, "generous flow");
        trust(ASKING, "first broker login");
        for (String user : List.of(NOMINEE, ORDINARY_USER)) {
            realm.admin()
                    .post(
                            "/users/" + realm.userId(user) + "/federated-identity/" + LINKED,
                            Map.of("userId", others.userId(user), "userName", user))
                    .expect(204);
        }
        oldLink = linkFromBeforeTheClaim(mailbox);
        guarded = GuardedRealm.claim(realm, new Http());
    }

    @BeforeEach
    void look() {
        traces = Traces.of(guarded);
    }

    @Test
    @Proves("broker")
    void whenIdentityProviderSignsRootInThenTheGateAsksForEverything() {
        assertThat(People.answer(signIn(new Http(), LINKED, ORDINARY_USER))).containsKey("code");

        WebPage answer = signIn(new Http(), LINKED, NOMINEE);

        Answers.refused("broker", answer);
        assertThat(answer.html().select("input[name=password], input[name=otp]"))
                .hasSize(2);
        traces.expectNothingNew();
    }

    @Test
    @Proves("first-broker-login")
    void whenIdentityProviderVouchesForRootsAddressThenItIsNotLinked() {
        assertThat(People.answer(signIn(new Http(), GENEROUS, ORDINARY_USER))).containsKey("code");

        Answers.refused("first-broker-login", signIn(new Http(), GENEROUS, NOMINEE));
        expectNoNewLink();
    }

    /** Whoever has an account there under root's address learns that it is taken here, and not whose it is. */
    @Test
    void whenIdentityProviderVouchesForAnAddressThenRootIsAskedLikeOthers() {
        Likeness.expect(List.of(NOMINEE, ORDINARY_USER), user -> {
            WebPage question = signIn(new Http(), ASKING, user).expectPage("login-idp-link-confirm");
            WebPage sent =
                    question.form().with("submitAction", "linkAccount").submit().expectPage("login-idp-link-email");
            return Likeness.of(question, user) + Likeness.of(sent, user);
        });
        expectNoNewLink();
    }

    @Test
    @Proves("old-identity-provider-link")
    void whenLinkThatConfirmsAnIdentityProviderIsOlderThanTheClaimThenItIsNotLinked() {
        Http browser = new Http();
        WebPage question = browser.open(oldLink).expectPage("info");
        String next = question.html().select("#kc-info-message a").attr("href");

        browser.open(question.uri().resolve(next)).expectPage("info");
        expectNoNewLink();

        WebPage expired = NORAS_BROWSER.open(waiting).expectPage("login-page-expired");
        String goOn = expired.html().select("#loginContinueLink").attr("href");
        Answers.refused(
                "old-identity-provider-link", NORAS_BROWSER.open(expired.uri().resolve(goOn)));
        expectNoNewLink();
    }

    private void expectNoNewLink() {
        traces.expectNothingNew();
        assertThat(realm.admin()
                        .get("/users/" + guarded.rootId() + "/federated-identity")
                        .expect(200)
                        .json()
                        .findValuesAsText("identityProvider"))
                .isSubsetOf(LINKED);
    }

    private static WebPage signIn(Http browser, String alias, String user) {
        Authorization start = GuardedRealm.accountConsole(realm).authorization().with("kc_idp_hint", alias);
        return People.type(browser.open(start.uri()), user, TestRealm.passwordOf(user));
    }

    private static URI linkFromBeforeTheClaim(Mailbox mailbox) {
        WebPage question = signIn(NORAS_BROWSER, ASKING, NOMINEE).expectPage("login-idp-link-confirm");
        waiting = question.form().with("submitAction", "linkAccount").submit().uri();
        Mail mail = mailbox.await(realm.name(), any -> LINK.matcher(any.text()).find());
        Matcher link = LINK.matcher(mail.text());
        assertThat(link.find()).as(mail.text()).isTrue();
        return URI.create(link.group());
    }

    private static void linkBySameAddress() {
        String flow = "generous flow";
        realm.admin()
                .post(
                        "/authentication/flows",
                        Map.of("alias", flow, "providerId", "basic-flow", "topLevel", true, "builtIn", false))
                .expect(201);
        String executions = "/authentication/flows/generous%20flow/executions";
        for (String step : List.of("idp-create-user-if-unique", "idp-auto-link")) {
            realm.admin()
                    .post(executions + "/execution", Map.of("provider", step))
                    .expect(201);
        }
        realm.admin()
                .get(executions)
                .expect(200)
                .json()
                .forEach(step -> realm.admin()
                        .put(executions, Map.of("id", step.path("id").asText(), "requirement", "ALTERNATIVE"))
                        .expect(204));
    }

    private static void trust(String alias, String firstBrokerLogin) {
        String endpoints = others.uri("/protocol/openid-connect").toString();
        realm.admin()
                .post(
                        "/identity-provider/instances",
                        Map.of(
                                "alias",
                                alias,
                                "providerId",
                                "oidc",
                                "enabled",
                                true,
                                "trustEmail",
                                true,
                                "firstBrokerLoginFlowAlias",
                                firstBrokerLogin,
                                "config",
                                Map.of(
                                        "authorizationUrl",
                                        endpoints + "/auth",
                                        "tokenUrl",
                                        endpoints + "/token",
                                        "jwksUrl",
                                        endpoints + "/certs",
                                        "useJwksUrl",
                                        "true",
                                        "validateSignature",
                                        "true",
                                        "clientId",
                                        alias,
                                        "clientSecret",
                                        alias,
                                        "clientAuthMethod",
                                        "client_secret_post",
                                        "defaultScope",
                                        "openid profile email")))
                .expect(201);
    }
}
