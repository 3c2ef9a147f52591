/** The product's REST API as docs/openapi.yaml describes it, and who may use it. */
@NullMarked
package io.github.rootguard.acceptance.openapi;

import org.jspecify.annotations.NullMarked;
