/** Rules, decisions and the words they share; knows nothing of Keycloak. */
@NullMarked
package io.github.rootguard.policy;

import org.jspecify.annotations.NullMarked;
