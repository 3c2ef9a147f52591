/** What programs and users reach below {@code /realms/{realm}/root-guard}. */
@NullMarked
package io.github.rootguard.keycloak.api;

import org.jspecify.annotations.NullMarked;
