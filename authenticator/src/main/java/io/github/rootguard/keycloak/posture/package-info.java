/** The realm root benchmark: reads what its checks judge. */
@NullMarked
package io.github.rootguard.keycloak.posture;

import org.jspecify.annotations.NullMarked;
