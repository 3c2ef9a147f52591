/** Whether secrets stay where they belong. */
@NullMarked
package io.github.rootguard.acceptance.secrets;

import org.jspecify.annotations.NullMarked;
