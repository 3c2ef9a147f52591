package io.github.rootguard.acceptance.ways;

/**
 * What root is answered on a way in.
 *
 * @param form what kind of answer it is
 * @param status HTTP status
 * @param code error code of JSON and redirects, page id of pages, status code of SAML; empty where there is none
 * @param text what it says in English, empty where the answer has no text of its own
 */
public record Answer(Form form, int status, String code, String text) {

    /** The text of a refusal where Keycloak lets Root Guard's own through. */
    public static final String NOT_ALLOWED = "Root user sign-in is not allowed here";

    /** JSON with {@code error} and {@code error_description} (RFC 6749 section 5.2). */
    public static Answer json(int status, String error, String description) {
        return new Answer(Form.JSON, status, error, description);
    }

    /** A page for a person. */
    public static Answer page(int status, String pageId, String text) {
        return new Answer(Form.PAGE, status, pageId, text);
    }

    /** The browser is sent back to the application with an error (RFC 6749 section 4.1.2.1). */
    public static Answer redirect(String error) {
        return new Answer(Form.REDIRECT, 302, error, "");
    }

    /** The refusal page of the gate, which explains the reason and the way that works. */
    public static Answer refusedByGate() {
        return page(200, "root-guard-refused", "");
    }

    /** How the documentation writes it. */
    public String inWords() {
        String said = text.isEmpty() ? "" : " \"" + text + "\"";
        String named = code.isEmpty() ? "" : " `" + code + "`";
        return form.words() + " " + status + named + said;
    }

    /** Kinds of answers. */
    public enum Form {
        /** An error of an API. */
        JSON("JSON"),
        /** A page of the login theme. */
        PAGE("page"),
        /** A redirect to the application. */
        REDIRECT("redirect"),
        /** An answer in another protocol, or with no body. */
        OTHER("status");

        private final String words;

        Form(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
