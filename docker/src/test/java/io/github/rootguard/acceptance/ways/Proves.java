package io.github.rootguard.acceptance.ways;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The test proves rows of the table of ways in. The documentation names it there. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Proves {

    /** Ids of rows of {@link WaysIn}. */
    String[] value();
}
