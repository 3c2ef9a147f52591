package io.github.rootguard.themes;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** Renders our templates as a server does: inside Keycloak's own templates, properties and messages of one theme. */
final class Templates {

    private static final String OURS = "/theme-resources/";

    private final String theme;
    private final String parent;
    private final Locale language;

    private Templates(String theme, String parent, Locale language) {
        this.theme = theme;
        this.parent = parent;
        this.language = language;
    }

    static Templates login(Locale language) {
        return new Templates("/theme/keycloak.v2/login/", "/theme/base/login/", language);
    }

    static Templates mail(Locale language) {
        return new Templates("/theme/base/email/", "/theme/base/email/", language);
    }

    String render(String name, Map<String, ?> data) {
        var model = new HashMap<String, Object>(data);
        model.put("properties", read(parent + "theme.properties", theme + "theme.properties"));
        var messages = messages();
        model.put("msg", (TemplateMethodModelEx) arguments -> message(messages, arguments));
        model.put("kcSanitize", (TemplateMethodModelEx) arguments -> arguments.get(0));
        var text = new StringWriter();
        try {
            configuration().getTemplate(name, StandardCharsets.UTF_8.name()).process(model, text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (TemplateException broken) {
            throw new IllegalStateException(name, broken);
        }
        return text.toString();
    }

    String format(String key, Object... parameters) {
        return new MessageFormat(messages().getProperty(key), language).format(parameters);
    }

    private Configuration configuration() {
        var configuration = new Configuration(Configuration.VERSION_2_3_32);
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setTemplateLoader(new MultiTemplateLoader(new TemplateLoader[] {
            new ClassTemplateLoader(Templates.class, theme),
            new ClassTemplateLoader(Templates.class, parent),
            new ClassTemplateLoader(Templates.class, OURS + "templates/"),
        }));
        return configuration;
    }

    private Properties messages() {
        if (PseudoLocale.contains(language)) {
            var messages = read(parent + "messages/messages_en.properties");
            messages.putAll(PseudoLocale.translate(read(OURS + "messages/messages_en.properties"), language));
            return messages;
        }
        var bundle = "messages/messages_" + language + ".properties";
        return read(
                parent + "messages/messages_en.properties",
                parent + "messages/messages_" + keycloaksName() + ".properties",
                OURS + bundle);
    }

    /** Keycloak offers the language as zh-CN, and has it in a file that is named by script. */
    private String keycloaksName() {
        return language.equals(Locale.SIMPLIFIED_CHINESE) ? "zh_Hans" : language.toString();
    }

    private static Object message(Properties messages, List<?> arguments) throws TemplateModelException {
        var key = arguments.get(0).toString();
        var text = messages.getProperty(key);
        if (text == null) {
            throw new TemplateModelException("No message " + key);
        }
        var parameters = new Object[arguments.size() - 1];
        for (var i = 0; i < parameters.length; i++) {
            var argument = arguments.get(i + 1);
            parameters[i] = argument instanceof TemplateNumberModel number ? number.getAsNumber() : argument.toString();
        }
        return new MessageFormat(text).format(parameters);
    }

    private static Properties read(String... names) {
        var properties = new Properties();
        for (var name : names) {
            try (var stream = Templates.class.getResourceAsStream(name)) {
                if (stream == null) {
                    throw new IllegalStateException("No resource " + name);
                }
                properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return properties;
    }
}
