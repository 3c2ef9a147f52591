package io.github.rootguard.acceptance.console;

/**
 * A message in the corner of the admin console.
 *
 * @param success whether it has the colours of success
 * @param title the first line
 * @param text what stands below it; empty if nothing does
 */
public record Toast(boolean success, String title, String text) {

    /**
     * Insists on success.
     *
     * @throws AssertionError with the message if it is one of failure
     */
    public void expectSuccess() {
        if (!success) {
            throw new AssertionError("The admin console says: " + this);
        }
    }
}
