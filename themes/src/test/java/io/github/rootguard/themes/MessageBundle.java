package io.github.rootguard.themes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One language of our message bundle, read as UTF-8; keys that stand in the file twice are remembered. */
record MessageBundle(Locale language, Map<String, String> texts, List<String> doubled) {

    private static final Path FOLDER = Path.of("src/main/resources/theme-resources/messages");

    /** All that are shipped, named as Keycloak names them where it offers them. */
    static final List<Locale> LANGUAGES = Stream.of("en", "de", "fr", "es", "pt-BR", "ja", "zh-CN")
            .map(Locale::forLanguageTag)
            .toList();

    static MessageBundle of(Locale language) {
        var doubled = new ArrayList<String>();
        var file = FOLDER.resolve("messages_" + language + ".properties");
        try (var reader = Files.newBufferedReader(file)) {
            var properties = new RememberingDoubles(doubled);
            properties.load(reader);
            var texts = new TreeMap<String, String>();
            properties.forEach((key, text) -> texts.put((String) key, (String) text));
            return new MessageBundle(language, texts, doubled);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Stream<MessageBundle> all() {
        return LANGUAGES.stream().map(MessageBundle::of);
    }

    String format(String key, Object... parameters) {
        return new MessageFormat(texts.get(key), language).format(parameters);
    }

    private static final class RememberingDoubles extends Properties {

        private static final long serialVersionUID = 1;

        private final transient List<String> doubled;

        RememberingDoubles(List<String> doubled) {
            this.doubled = doubled;
        }

        @Override
        public synchronized Object put(Object key, Object text) {
            if (containsKey(key)) {
                doubled.add((String) key);
            }
            return super.put(key, text);
        }

        @Override
        public synchronized boolean equals(Object other) {
            return super.equals(other);
        }

        @Override
        public synchronized int hashCode() {
            return super.hashCode();
        }
    }
}
