package io.github.rootguard.acceptance.junit;

import io.github.rootguard.acceptance.browser.Browser;
import io.github.rootguard.acceptance.launcher.KeycloakServer;
import io.github.rootguard.acceptance.mail.Mailbox;
import io.github.rootguard.acceptance.openapi.ApiDocument;
import io.github.rootguard.acceptance.rest.AdminClient;
import io.github.rootguard.acceptance.rest.Exchange;
import io.github.rootguard.acceptance.web.Http;
import io.github.rootguard.acceptance.web.RelyingParty;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Makes the parameters of tests. They live in JUnit's store of the test (or class), which closes them in the reverse
 * order of their making.
 */
final class RootGuardParameters implements ParameterResolver {

    static {
        Exchange.witness(ApiDocument.get()::witness);
    }

    private static final Namespace NAMESPACE = Namespace.create(RootGuardParameters.class);

    /** What the whole run shares; kept out of the stores of tests, which would close it. */
    private static final Map<Class<?>, Function<Run, Object>> SHARED = Map.of(
            KeycloakServer.class, run -> run.server,
            AdminClient.class, run -> run.master,
            RelyingParty.class, run -> run.relyingParty);

    private static @Nullable Run shared;

    private static final Map<Class<?>, Function<ExtensionContext, Object>> MAKERS = Map.of(
            Mailbox.class, context -> run().mail.mailbox(),
            ServerClock.class, context -> run().clock,
            Realms.class, context -> new Realms(run()),
            TestRealm.class, context -> get(context, Realms.class).example(),
            Http.class, context -> new Http(),
            Browser.class, context -> Browser.start(TestServer.output()));

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return SHARED.containsKey(type) || MAKERS.containsKey(type);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        Function<Run, Object> shared = SHARED.get(type);
        return shared == null ? get(context, type) : shared.apply(run());
    }

    /**
     * The run, begun by whoever asks first, and ended with the JVM: with two JVMs Failsafe hands each class to JUnit as
     * a run of its own, so that a server in JUnit's root store would be started for each class.
     */
    static synchronized Run run() {
        Run run = shared;
        if (run == null) {
            run = Run.begin();
            shared = run;
            Runtime.getRuntime().addShutdownHook(new Thread(run::close, "end-run"));
        }
        return run;
    }

    /** The browser of the test, if it has one. */
    static @Nullable Browser browser(ExtensionContext context) {
        return context.getStore(NAMESPACE).get(Browser.class, Browser.class);
    }

    private static <T> T get(ExtensionContext context, Class<T> type) {
        Function<ExtensionContext, Object> maker = MAKERS.get(type);
        Object parameter = context.getStore(NAMESPACE).computeIfAbsent(type, key -> maker.apply(context), Object.class);
        return type.cast(parameter);
    }
}
