/** One command that shows the product: a Keycloak, a realm, a nominee, an application, and what to type. */
@NullMarked
package io.github.rootguard.acceptance.demo;

import org.jspecify.annotations.NullMarked;
