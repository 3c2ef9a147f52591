/** Login flows that people draw, with and without the steps that Root Guard has for them. */
@NullMarked
package io.github.rootguard.acceptance.flows;

import org.jspecify.annotations.NullMarked;
