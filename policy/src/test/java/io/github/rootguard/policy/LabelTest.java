package io.github.rootguard.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelTest {

    @ParameterizedTest
    @ValueSource(strings = {"phone", "Mein Schlüssel (blau), Nr. 2", "鍵", "می‌خواهم", "क्‍ष", "👩‍💻", "☎️", "المفتاح"})
    void whenPeopleWriteLikeThatThenItIsALabel(String text) {
        Label label = new Label(text);

        assertThat(label.misleads()).isFalse();
        assertThat(label.blank()).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "line end, 000A",
        "tabulator, 0009",
        "escape, 001B",
        "soft hyphen, 00AD",
        "Arabic letter mark, 061C",
        "zero width space, 200B",
        "left-to-right mark, 200E",
        "right-to-left mark, 200F",
        "line separator, 2028",
        "paragraph separator, 2029",
        "right-to-left override, 202E",
        "word joiner, 2060",
        "invisible times, 2062",
        "right-to-left isolate, 2067",
        "byte order mark, FEFF",
        "tag letter, E0061",
        "half a character, D83D",
        "Hangul choseong filler, 115F",
        "Hangul jungseong filler, 1160",
        "Hangul filler, 3164",
        "half-width Hangul filler, FFA0",
        "empty Braille pattern, 2800"
    })
    void whenACharacterIsNotSeenOrTurnsTheTextThenTheLabelMisleads(String name, String codePoint) {
        String hidden = Character.toString(Integer.parseInt(codePoint, 16));

        assertThat(new Label("phone" + hidden).misleads()).isTrue();
        assertThat(new Label(hidden + "phone").misleads()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0", "\u3000", "\u200c", "\u200d \u200c"})
    void whenNothingIsSeenThenItIsBlank(String text) {
        assertThat(new Label(text).blank()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "phone, phone, true",
        "phone, 'phone ', true",
        "phone, ph\u200done, true",
        "phone, \u200cphone, true",
        "phone, ｐｈｏｎｅ, true",
        "Schlüssel, Schlu\u0308ssel, true",
        "phone, Phone, false",
        "phone, phone 2, false"
    })
    void whenTwoAreComparedThenTheEyeDecides(String one, String other, boolean alike) {
        assertThat(new Label(one).looksLike(new Label(other))).isEqualTo(alike);
        assertThat(new Label(other).looksLike(new Label(one))).isEqualTo(alike);
    }
}
