/** Root's security keys, with browsers and keys that exist only in them. */
@NullMarked
package io.github.rootguard.acceptance.keys;

import org.jspecify.annotations.NullMarked;
