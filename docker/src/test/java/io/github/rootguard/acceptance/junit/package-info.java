/** Gives tests a real Keycloak with the shipped JAR, and everything around it, as method parameters. */
@NullMarked
package io.github.rootguard.acceptance.junit;

import org.jspecify.annotations.NullMarked;
