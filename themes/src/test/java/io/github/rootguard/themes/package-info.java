/** Tests of what people read: every text exists in every language, and every page renders inside Keycloak's templates. */
@NullMarked
package io.github.rootguard.themes;

import org.jspecify.annotations.NullMarked;
