/** Root Guard's part of the Admin REST API. */
@NullMarked
package io.github.rootguard.keycloak.admin;

import org.jspecify.annotations.NullMarked;
