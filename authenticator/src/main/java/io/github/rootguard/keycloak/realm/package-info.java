/** What Root Guard serves at {@code /realms/{realm}/root-guard}, for users and programs. */
@NullMarked
package io.github.rootguard.keycloak.realm;

import org.jspecify.annotations.NullMarked;
