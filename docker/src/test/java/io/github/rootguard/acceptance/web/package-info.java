/** Visits pages without a browser, and plays the applications and devices that Keycloak talks to. */
@NullMarked
package io.github.rootguard.acceptance.web;

import org.jspecify.annotations.NullMarked;
