/** The acceptance suite against the image of {@code docker/Dockerfile}: compiled and used only by the profile containers. */
@NullMarked
package io.github.rootguard.acceptance.containers;

import org.jspecify.annotations.NullMarked;
