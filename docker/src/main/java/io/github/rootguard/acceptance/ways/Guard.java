package io.github.rootguard.acceptance.ways;

/** The part of Root Guard that stops root on a way in. Where several would, the one that answers. */
public enum Guard {
    /** Nothing of ours: Keycloak itself does not let anybody become another user here. */
    KEYCLOAK("Keycloak itself"),
    /** The required action, with its pages. */
    GATE("the gate (required action)"),
    /** The trigger of the required action, where no page can be shown. */
    TRIGGER("the gate's trigger"),
    /** No session of root is created, and none is found, without the gate's grant. */
    SESSION("the session seam"),
    /** Nobody but root writes to root's account. */
    ACCOUNT("the user-store shield"),
    /** Refused before Keycloak's resource sees the request. */
    FILTER("the request filter"),
    /** Tokens of root are short and never offline. */
    TOKEN("the token limit"),
    /** What the claim removed is gone. */
    CLAIM("the claim, which removed it"),
    /** Access keys are not for root, unless root has set that they are. */
    ACCESS_KEY("the rules of access keys"),
    /** Such a user cannot be nominated. */
    NOMINATION("the nomination, which refuses such users");

    private final String words;

    Guard(String words) {
        this.words = words;
    }

    /** How the documentation names it. */
    public String words() {
        return words;
    }
}
