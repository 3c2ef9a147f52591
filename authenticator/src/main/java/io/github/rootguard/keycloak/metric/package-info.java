/** What Root Guard adds to Keycloak's metrics. */
@NullMarked
package io.github.rootguard.keycloak.metric;

import org.jspecify.annotations.NullMarked;
