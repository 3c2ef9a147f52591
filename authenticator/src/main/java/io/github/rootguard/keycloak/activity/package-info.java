/** What is kept of root's sessions: who, for what, from where, how long, and what was done. */
@NullMarked
package io.github.rootguard.keycloak.activity;

import org.jspecify.annotations.NullMarked;
