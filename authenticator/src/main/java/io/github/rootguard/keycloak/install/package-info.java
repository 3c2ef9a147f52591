/** What a realm needs before it can be guarded, installed and repaired idempotently. */
@NullMarked
package io.github.rootguard.keycloak.install;

import org.jspecify.annotations.NullMarked;
