/** Reads Portable Symmetric Key Containers (RFC 6030), the files in which makers deliver the seeds of tokens. */
@NullMarked
package io.github.rootguard.keycloak.pskc;

import org.jspecify.annotations.NullMarked;
