/** The extension grant (RFC 6749 section 4.5) by which programs get access tokens for an access key. */
@NullMarked
package io.github.rootguard.keycloak.grant;

import org.jspecify.annotations.NullMarked;
