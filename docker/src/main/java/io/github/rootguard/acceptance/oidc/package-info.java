/** OpenID Connect as an application speaks it. */
@NullMarked
package io.github.rootguard.acceptance.oidc;

import org.jspecify.annotations.NullMarked;
