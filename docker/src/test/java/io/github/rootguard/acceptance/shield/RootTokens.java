package io.github.rootguard.acceptance.shield;

import io.github.rootguard.acceptance.rest.TokenSource;
import io.github.rootguard.acceptance.root.SignedInRoot;

/** Root's access tokens, which live for a minute, renewed as an application does. */
final class RootTokens implements TokenSource {

    private SignedInRoot held;

    RootTokens(SignedInRoot held) {
        this.held = held;
    }

    @Override
    public String token() {
        return held.accessToken();
    }

    @Override
    public boolean renew() {
        held = new SignedInRoot(
                held.client(),
                held.client().refresh(held.refreshToken()).expect(200).json());
        return true;
    }
}
