/** A thin client of Keycloak's Admin REST API, and drafts of the realms, users and clients to create with it. */
@NullMarked
package io.github.rootguard.acceptance.rest;

import org.jspecify.annotations.NullMarked;
