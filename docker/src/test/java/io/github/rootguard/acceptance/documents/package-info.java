/** What the documentation says about the repository: links, commands, classes, tests and dependencies that it names. */
@NullMarked
package io.github.rootguard.acceptance.documents;

import org.jspecify.annotations.NullMarked;
