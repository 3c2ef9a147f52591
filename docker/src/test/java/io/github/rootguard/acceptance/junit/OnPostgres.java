package io.github.rootguard.acceptance.junit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * A class of tests that the build runs with the server of the run on PostgreSQL, in place of the embedded database: what
 * speaks to the database in a way of its own, and the promises that people rely on most. Keep the time of all together
 * below six minutes.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("postgres")
public @interface OnPostgres {}
