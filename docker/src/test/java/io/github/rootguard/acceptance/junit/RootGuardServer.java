package io.github.rootguard.acceptance.junit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class against the one Keycloak of this run. Its test methods and {@code @BeforeEach} methods may ask for these
 * parameters, each fresh per test: {@link TestRealm}, {@link Realms}, {@code AdminClient} (bootstrap administrator),
 * {@code Http}, {@code Browser}, {@code Mailbox}, {@link ServerClock}, {@code KeycloakServer}, {@code RelyingParty}. What
 * a {@code @BeforeAll} method asks for is kept for the whole class.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({RootGuardParameters.class, FailureEvidence.class})
public @interface RootGuardServer {}
