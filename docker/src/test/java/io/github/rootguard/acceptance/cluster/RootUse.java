package io.github.rootguard.acceptance.cluster;

import io.github.rootguard.acceptance.rest.RestResponse;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.RootSignIn;

/** Whether a sign-in that went through the gate is good for anything. */
final class RootUse {

    private RootUse() {}

    /** What the Admin REST API answers to the tokens of a sign-in, or the token endpoint where it refuses them. */
    static int status(GuardedRealm guarded, RootSignIn signIn) {
        if (!signIn.answer().containsKey("code")) {
            return signIn.page().status();
        }
        RestResponse tokens = signIn.exchange();
        if (tokens.status() != 200) {
            return tokens.status();
        }
        return guarded.realm()
                .adminWith(tokens.json().path("access_token").asText())
                .get("/root-guard/policy")
                .status();
    }
}
