/** Access keys, from the page that makes them to the token that a program gets. */
@NullMarked
package io.github.rootguard.acceptance.accesskeys;

import org.jspecify.annotations.NullMarked;
