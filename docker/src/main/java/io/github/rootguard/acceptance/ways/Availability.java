package io.github.rootguard.acceptance.ways;

/** Whether a default Keycloak offers a way in. */
public enum Availability {
    /** In every realm. */
    ON("on"),
    /** As soon as a realm, a client or a user is set up for it. */
    SWITCH("a realm or client switch"),
    /** Only when the operator switches a feature of Keycloak on. */
    FEATURE("a feature flag"),
    /** Only where something stands beside Keycloak that tests cannot bring along. */
    SURROUNDINGS("a key distribution centre beside it, which tests do not have");

    private final String words;

    Availability(String words) {
        this.words = words;
    }

    /** How the documentation names it. */
    public String words() {
        return words;
    }
}
