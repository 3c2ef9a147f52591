package io.github.rootguard.acceptance.rest;

/** Where the bearer token of a client comes from. */
public interface TokenSource {

    /** The token to use now. */
    String token();

    /**
     * The server refused the token.
     *
     * @return whether a new one can be had
     */
    boolean renew();

    /** Always the same token, for tests of what a given token may do. */
    static TokenSource fixed(String token) {
        return new TokenSource() {
            @Override
            public String token() {
                return token;
            }

            @Override
            public boolean renew() {
                return false;
            }
        };
    }
}
