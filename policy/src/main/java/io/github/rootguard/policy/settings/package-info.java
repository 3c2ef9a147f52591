/** What an administrator can set: one table of definitions, and the record that is read through it. */
@NullMarked
package io.github.rootguard.policy.settings;

import org.jspecify.annotations.NullMarked;
