/** Catches the mail that Keycloak sends. */
@NullMarked
package io.github.rootguard.acceptance.mail;

import org.jspecify.annotations.NullMarked;
