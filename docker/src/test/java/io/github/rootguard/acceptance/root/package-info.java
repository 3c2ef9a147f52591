/** Makes users root and signs root in without a browser, for every test that begins with a guarded realm. */
@NullMarked
package io.github.rootguard.acceptance.root;

import org.jspecify.annotations.NullMarked;
