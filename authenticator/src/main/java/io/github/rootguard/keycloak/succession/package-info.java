/** What happens when the role of the root user passes on, or ends. */
@NullMarked
package io.github.rootguard.keycloak.succession;

import org.jspecify.annotations.NullMarked;
