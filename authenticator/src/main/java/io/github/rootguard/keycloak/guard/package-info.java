/** The hard choke points: sessions, stored users and admin requests pass here whatever a realm configures. */
@NullMarked
package io.github.rootguard.keycloak.guard;

import org.jspecify.annotations.NullMarked;
