/** Watches what happens in all realms, keeps what root does, and raises alerts. */
@NullMarked
package io.github.rootguard.keycloak.evidence;

import org.jspecify.annotations.NullMarked;
