/** Pages of the login: claim, gate, root password and enrollment. */
@NullMarked
package io.github.rootguard.keycloak.requiredaction;

import org.jspecify.annotations.NullMarked;
