/** A real Chromium, driven as a person would, with security keys that exist only in it. */
@NullMarked
package io.github.rootguard.acceptance.browser;

import org.jspecify.annotations.NullMarked;
