/** What an access key looks like, and when one is good for an access token. */
@NullMarked
package io.github.rootguard.policy.accesskey;

import org.jspecify.annotations.NullMarked;
