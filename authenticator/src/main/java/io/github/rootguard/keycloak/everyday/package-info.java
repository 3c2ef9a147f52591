/** Creates everyday administrators, so that nobody has to be root for daily work. */
@NullMarked
package io.github.rootguard.keycloak.everyday;

import org.jspecify.annotations.NullMarked;
