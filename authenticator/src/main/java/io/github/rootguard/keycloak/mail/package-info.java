/** What all mails of Root Guard have in common. */
@NullMarked
package io.github.rootguard.keycloak.mail;

import org.jspecify.annotations.NullMarked;
