/** The pages that tests see in a browser. Each waits for itself when it is made. */
@NullMarked
package io.github.rootguard.acceptance.pages;

import org.jspecify.annotations.NullMarked;
