/** Root's own authenticators as Keycloak credential types. */
@NullMarked
package io.github.rootguard.keycloak.credential;

import org.jspecify.annotations.NullMarked;
