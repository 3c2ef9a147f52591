/** What people see while the operator keeps a realm open for break-glass. */
@NullMarked
package io.github.rootguard.keycloak.breakglass;

import org.jspecify.annotations.NullMarked;
