/** The console page of Root Guard. */
@NullMarked
package io.github.rootguard.acceptance.rootconsole;

import org.jspecify.annotations.NullMarked;
