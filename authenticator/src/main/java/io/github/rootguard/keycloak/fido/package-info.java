/** What the FIDO Alliance publishes about models of security keys, once it is known to come from there. */
@NullMarked
package io.github.rootguard.keycloak.fido;

import org.jspecify.annotations.NullMarked;
