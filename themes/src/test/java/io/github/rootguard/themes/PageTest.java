package io.github.rootguard.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PageTest {

    private static final List<String> REFERENCES =
            List.of("for", "aria-describedby", "aria-labelledby", "aria-controls");

    private static final Pattern SPACES = Pattern.compile("\\s+");

    static Stream<SamplePage> samples() {
        return SamplePages.all();
    }

    static Stream<Arguments> pages() {
        return samples()
                .flatMap(page -> MessageBundle.LANGUAGES.stream().map(language -> Arguments.of(page, language)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whenPageIsPostedThenItsNamesAreThoseOfTheContract(SamplePage page) {
        var form = form(page.open(Locale.ENGLISH));

        assertThat(Set.copyOf(form.select("[name]").eachAttr("name"))).isEqualTo(page.names());
        assertThat(form.attr("action")).isEqualTo(Samples.ACTION);
        assertThat(form.attr("method")).isEqualTo("post");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whenEnterIsPressedThenThePageGoesOn(SamplePage page) {
        var first = form(page.open(Locale.ENGLISH)).selectFirst("button[type=submit]");

        assertThat(first.attr("name")).isEqualTo(page.goesOnBy());
        assertThat(first.attr("value")).isEqualTo("true");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whenPageIsOpenThenOneCanSignInAsSomeoneElse(SamplePage page) {
        assertThat(form(page.open(Locale.ENGLISH)).select("button[name=restart][type=submit][value=true]"))
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void whenPageIsReadAloudThenHeadingsFollowEachOther(SamplePage page, Locale language) {
        var main = page.open(language).selectFirst("main");

        assertThat(main.select("h1")).hasSize(1).allMatch(Element::hasText);
        assertThat(main.select("h3, h4, h5, h6")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void whenFieldIsShownThenItHasAName(SamplePage page, Locale language) {
        var document = page.open(language);
        var fields = document.select("main input:not([type=hidden]):not([hidden]), main textarea, main select");

        assertThat(fields)
                .allMatch(field -> field.hasAttr("aria-labelledby")
                        || document.select("label[for=" + field.id() + "]").hasText());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void whenElementRefersToAnotherThenItIsThere(SamplePage page, Locale language) {
        Stream.of(page.open(language), page.openWithErrors(language))
                .forEach(document -> REFERENCES.forEach(reference -> {
                    for (var element : document.select("main [" + reference + "]")) {
                        for (var id : SPACES.split(element.attr(reference).strip(), -1)) {
                            assertThat(document.getElementById(id)).as(id).isNotNull();
                        }
                    }
                }));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void whenIdIsUsedThenItIsUsedOnce(SamplePage page, Locale language) {
        assertThat(page.openWithErrors(language).select("[id]:not([id=''])").eachAttr("id"))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whenFieldHasAnErrorThenItIsShownBesideItAndTheFirstHasTheFocus(SamplePage page) {
        var document = page.openWithErrors(Locale.ENGLISH);

        page.failing()
                .forEach(field -> assertThat(
                                document.select("#input-error-" + field).text())
                        .as(field)
                        .startsWith("Too many wrong entries"));
        if (!page.failing().isEmpty()) {
            assertThat(document.select("[autofocus]")).hasSize(1);
            assertThat(document.select("[autofocus][aria-describedby*=input-error-"
                            + page.failing().get(0) + "]," + "fieldset[aria-describedby*=input-error-"
                            + page.failing().get(0) + "] [autofocus]"))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void whenTextIsShownThenNoKeyAndNoPlaceholderIsLeft(SamplePage page, Locale language) {
        assertThat(page.openWithErrors(language).selectFirst("main").text())
                .doesNotContainPattern("rootGuard[A-Z]")
                .doesNotContainPattern("\\{\\d");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whenContentSecurityPolicyForbidsInlineCodeThenNothingOfOursIsInline(SamplePage page) {
        var main = page.open(Locale.ENGLISH).selectFirst("main");

        assertThat(main.select("script")).allMatch(script -> script.hasAttr("src"));
        assertThat(main.select("style, [style]")).isEmpty();
        assertThat(main.select("*"))
                .allSatisfy(element -> assertThat(element.attributes().asList())
                        .noneMatch(attribute -> attribute.getKey().startsWith("on")));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whenStyleOrScriptIsNamedThenItIsShipped(SamplePage page) {
        var main = page.open(Locale.ENGLISH).selectFirst("main");

        assertThat(main.select("script[src], link[href]")).isNotEmpty().allSatisfy(element -> {
            var path = (element.attr("src") + element.attr("href")).replace("/resources/login/keycloak.v2/", "");
            assertThat(getClass().getResource("/theme-resources/resources/" + path))
                    .as(path)
                    .isNotNull();
        });
    }

    @Test
    void whenKeyIsShownThenItStandsWhereTheContractSays() {
        var page = AuthenticatorPages.ENROLL_TOTP.open(Locale.ENGLISH);

        assertThat(page.getElementById("root-guard-totp-secret").text()).isEqualTo(Samples.SECRET);
        assertThat(page.select("img").attr("alt")).isNotBlank();
    }

    @Test
    void whenSeveralAuthenticatorsAreBoundThenOneIsChosen() {
        assertThat(AuthenticatorPages.CHALLENGE_OF_ONE.open(Locale.ENGLISH).select("input[name=credentialId]"))
                .singleElement()
                .satisfies(field -> assertThat(field.attr("type")).isEqualTo("hidden"));
        assertThat(AuthenticatorPages.CHALLENGE_OF_MANY
                        .open(Locale.ENGLISH)
                        .select("input[name=credentialId][checked]"))
                .extracting(Element::val)
                .containsExactly("id-2");
    }

    @Test
    void whenRecoveryCodesAreShownThenEachIsAListItem() {
        assertThat(ManagementPages.RECOVERY_CODES
                        .open(Locale.ENGLISH)
                        .select("#root-guard-recovery-codes > li")
                        .eachText())
                .isEqualTo(ManagementPages.CODES);
    }

    @Test
    void whenAuthenticatorsAreListedThenEachIsRenamedAndRemovedByAFormOfItsOwn() {
        var cards = ManagementPages.LIST.open(Locale.ENGLISH).select("form[data-root-guard-card]");

        assertThat(cards)
                .extracting(card -> card.select("[name=credentialId]").val())
                .containsExactly("id-1", "id-2", "id-3");
        assertThat(cards.get(0).select("[name]").eachAttr("name"))
                .containsExactly("credentialId", "userLabel", "rename", "remove");
        assertThat(cards.get(1).select("[name]").eachAttr("name"))
                .containsExactly("credentialId", "userLabel", "rename");
        assertThat(cards).allMatch(card -> card.attr("action").equals(Samples.ACTION));
    }

    @Test
    void whenAccessKeysAreListedThenEachButtonNamesItsKeyAndFitsItsStatus() {
        var cards = AccessKeyPages.LIST.open(Locale.ENGLISH).select("form[data-root-guard-card]");

        assertThat(cards)
                .extracting(card -> card.select("button").eachAttr("name"))
                .containsExactly(List.of("rotate", "deactivate"), List.of("activate", "delete"), List.of("delete"));
        assertThat(cards.select("button"))
                .allMatch(button -> button.val().startsWith("RGAK"))
                .extracting(Element::val)
                .doesNotContain("true");
    }

    @Test
    void whenAccessKeyIsShownThenIdSecretAndLinkStandWhereTheContractSays() {
        var page = AccessKeyPages.CREATED.open(Locale.ENGLISH);

        assertThat(page.getElementById("access-key-id").text()).isEqualTo(AccessKeyPages.ID);
        assertThat(page.getElementById("secret-access-key").text()).isEqualTo(AccessKeyPages.SECRET_KEY);
        assertThat(page.getElementById("access-key-csv").attr("href")).isEqualTo("/file?a=1&b=2");
    }

    @Test
    void whenAuthenticatorCannotBeUsedThenItIsSaidAndItCannotBeChosen() {
        var challenge = AuthenticatorPages.CHALLENGE_OF_MANY.open(Locale.ENGLISH);

        assertThat(challenge.select("input[name=credentialId][disabled]"))
                .extracting(Element::val)
                .containsExactly("id-0");
        assertThat(challenge.getElementById("credentialId-id-0-help").text()).contains("cannot be used any more");
        assertThat(challenge.getElementById("credentialId-id-3-help").text()).contains("only to set up another one");
        assertThat(AuthenticatorPages.CHALLENGE_OF_NONE_USABLE
                        .open(Locale.ENGLISH)
                        .select("input"))
                .isEmpty();
        assertThat(AuthenticatorPages.REPLACEMENT.open(Locale.ENGLISH).select("input[disabled]"))
                .isEmpty();
    }

    @Test
    void whenAuthenticatorIsListedThenItsKindAndItsLastUseAreTold() {
        var challenge = AuthenticatorPages.CHALLENGE_OF_MANY.open(Locale.ENGLISH);

        assertThat(challenge.getElementById("credentialId-id-1-help").text())
                .isEqualTo("Authenticator app · never used");
        assertThat(challenge.getElementById("credentialId-id-2-help").text())
                .isEqualTo("Authenticator app · last used 22 Nov 2025, 10:00:00 UTC");
        assertThat(challenge.select("#credentialId-id-2-help time").attr("datetime"))
                .isEqualTo(Samples.INSTANT);
    }

    private static Element form(Document document) {
        return document.selectFirst("form[data-root-guard-form]");
    }
}
