/** Asks root for proofs, page by page, and keeps how far a sign-in has come. */
@NullMarked
package io.github.rootguard.keycloak.signin;

import org.jspecify.annotations.NullMarked;
