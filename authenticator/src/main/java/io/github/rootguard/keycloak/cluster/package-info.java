/** What has to be done because there are several nodes. */
@NullMarked
package io.github.rootguard.keycloak.cluster;

import org.jspecify.annotations.NullMarked;
