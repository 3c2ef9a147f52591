/** The only translators from Keycloak's models to the facts that the policy judges. */
@NullMarked
package io.github.rootguard.keycloak.facts;

import org.jspecify.annotations.NullMarked;
