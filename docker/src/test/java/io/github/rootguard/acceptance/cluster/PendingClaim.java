package io.github.rootguard.acceptance.cluster;

import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.root.GuardedRealm;
import io.github.rootguard.acceptance.root.Nominated;
import io.github.rootguard.acceptance.root.OneTimeCodes;
import io.github.rootguard.acceptance.root.RootSignIn;
import io.github.rootguard.acceptance.web.Http;
import io.github.rootguard.acceptance.web.WebPage;

/**
 * A claim that wants nothing but its confirmation.
 *
 * @param nominated who claims, and where
 * @param signIn the sign-in
 * @param codes of the new authenticator
 * @param last the page to be confirmed
 */
record PendingClaim(Nominated nominated, RootSignIn signIn, OneTimeCodes codes, WebPage last) {

    /** The password that is being set. */
    static final String PASSWORD = "quiet rivers carry their stones";

    static PendingClaim in(TestRealm realm) {
        Nominated nominated = Nominated.in(realm);
        RootSignIn signIn =
                nominated.signIn(new Http()).claimCode(nominated.claimCode()).newPassword(PASSWORD);
        OneTimeCodes codes = new OneTimeCodes(signIn.newDevice(), realm.clock());
        signIn.enroll(codes.next(), codes.next(), GuardedRealm.PHONE).withoutRecoveryCodes();
        return new PendingClaim(nominated, signIn, codes, signIn.page().expectPage("root-guard-claim"));
    }

    TestRealm realm() {
        return nominated.realm();
    }

    /** Confirms the last page, also when that was tried before. */
    RootSignIn confirm() {
        return signIn.at(last).confirm();
    }

    /** Signs the nominee in with the new password. */
    RootSignIn signInWithNewPassword() {
        return RootSignIn.begin(new Http(), GuardedRealm.adminConsole(realm())).login(nominated.username(), PASSWORD);
    }
}
