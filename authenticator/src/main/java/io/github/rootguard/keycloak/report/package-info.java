/** The credential report: who has which credentials, as a table that auditors of AWS know. */
@NullMarked
package io.github.rootguard.keycloak.report;

import org.jspecify.annotations.NullMarked;
