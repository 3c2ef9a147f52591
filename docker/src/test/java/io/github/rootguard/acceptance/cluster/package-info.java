/** What holds on several nodes that share a database and their caches. */
@NullMarked
package io.github.rootguard.acceptance.cluster;

import org.jspecify.annotations.NullMarked;
