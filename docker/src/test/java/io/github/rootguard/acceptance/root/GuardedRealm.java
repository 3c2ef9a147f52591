package io.github.rootguard.acceptance.root;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.oidc.OidcClient;
import io.github.rootguard.acceptance.oidc.TotpDevice;
import io.github.rootguard.acceptance.rest.AdminClient;
import io.github.rootguard.acceptance.rest.TokenSource;
import io.github.rootguard.acceptance.web.Http;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A realm whose nominee has become root with a known password and one authenticator app. */
public final class GuardedRealm {

    /** The task that the claim's own session is opened for. */
    public static final String FIRST_TASK = "review";

    /** A reason that is long enough. */
    public static final String REASON = "Looking after the realm as planned";

    /** What root calls the first authenticator app. */
    public static final String PHONE = "phone";

    /** What root calls the second authenticator app. */
    public static final String TABLET = "tablet";

    /** What root calls the third authenticator app. */
    public static final String WATCH = "watch";

    private static final List<String> LABELS = List.of(PHONE, TABLET, WATCH);
    private static final String PASSWORD = "quiet mountains keep their snow";

    private final TestRealm realm;
    private final String rootId;
    private final String username;
    private final List<OneTimeCodes> codes;
    private final SignedInRoot first;

    private GuardedRealm(
            TestRealm realm, String rootId, String username, List<OneTimeCodes> codes, SignedInRoot first) {
        this.realm = realm;
        this.rootId = rootId;
        this.username = username;
        this.codes = codes;
        this.first = first;
    }

    /**
     * Nominates Nora, has her claim by HTTP in the admin console's sign-in, and opens a root session for
     * {@link #FIRST_TASK} in that user agent.
     */
    public static GuardedRealm claim(TestRealm realm, Http http) {
        return claim(Nominated.in(realm), http);
    }

    /** The same by somebody who is nominated already, also where another user is root until then. */
    public static GuardedRealm claim(Nominated nominated, Http http) {
        TestRealm realm = nominated.realm();
        RootSignIn signIn =
                nominated.signIn(http).claimCode(nominated.claimCode()).newPassword(PASSWORD);
        List<OneTimeCodes> codes = enrolled(signIn, realm);
        return confirmed(nominated, signIn, codes);
    }

    /** The same with recovery codes; the administrator ends the session that the claim opened. */
    public static RecoverableRealm claimWithRecoveryCodes(TestRealm realm) {
        Nominated nominated = Nominated.in(realm);
        RootSignIn signIn =
                nominated.signIn(new Http()).claimCode(nominated.claimCode()).newPassword(PASSWORD);
        List<OneTimeCodes> codes = enrolled(signIn, realm);
        RecoveryCodeList kept = signIn.keepRecoveryCodes();
        GuardedRealm guarded = confirmed(nominated, signIn, codes);
        guarded.endSessions();
        return new RecoverableRealm(guarded, kept);
    }

    private static List<OneTimeCodes> enrolled(RootSignIn signIn, TestRealm realm) {
        List<OneTimeCodes> codes = new ArrayList<>();
        while (signIn.page().pageId().equals("root-guard-enroll-totp")) {
            OneTimeCodes app = new OneTimeCodes(signIn.newDevice(), realm.clock());
            signIn.enroll(app.next(), app.next(), LABELS.get(codes.size()));
            codes.add(app);
        }
        return codes;
    }

    private static GuardedRealm confirmed(Nominated nominated, RootSignIn signIn, List<OneTimeCodes> codes) {
        SignedInRoot first = signIn.confirm().task(FIRST_TASK, REASON).tokens();
        return new GuardedRealm(nominated.realm(), nominated.userId(), nominated.username(), codes, first);
    }

    /**
     * As {@link #claimAndSignOut}, with the policy set before the claim. With {@code mfa-min-authenticators} of 2
     * root has {@link #TABLET}, too, and with 3 {@link #WATCH}.
     */
    public static GuardedRealm claimUnder(TestRealm realm, Map<String, ?> policy) {
        Nominated nominated = Nominated.in(realm);
        realm.admin().put("/root-guard/policy", policy).expect(200);
        GuardedRealm guarded = claim(nominated, new Http());
        guarded.endSessions();
        return guarded;
    }

    /** As {@link #claim}, and then an administrator ends the session that the claim opened. */
    public static GuardedRealm claimAndSignOut(TestRealm realm) {
        GuardedRealm guarded = claim(realm, new Http());
        guarded.endSessions();
        return guarded;
    }

    /** Has an administrator end root's sessions. */
    public void endSessions() {
        realm.everydayAdmin().post("/users/" + rootId + "/logout", "").expect(204);
    }

    /** The same root user in another place: after a restart of the server, or on one that the realm was moved to. */
    public GuardedRealm on(TestRealm other) {
        return new GuardedRealm(
                other,
                rootId,
                username,
                codes.stream().map(app -> app.on(other.clock())).toList(),
                first);
    }

    /** The realm. */
    public TestRealm realm() {
        return realm;
    }

    /** The id of the root user. */
    public String rootId() {
        return rootId;
    }

    /** The e-mail address that root signs in with. */
    public String rootEmail() {
        return username + "@example.org";
    }

    /** Root's password. */
    public String rootPassword() {
        return PASSWORD;
    }

    /** Root's authenticator app. Codes to sign in with come from {@link #codes()}. */
    public TotpDevice device() {
        return codes().device();
    }

    /** Codes of root's authenticator app, each good once. */
    public OneTimeCodes codes() {
        return codes.get(0);
    }

    /** Codes of one of root's authenticator apps, by its name. */
    public OneTimeCodes codes(String label) {
        return codes.get(LABELS.indexOf(label));
    }

    /** The authenticators of root as they are stored. */
    public StoredTotps totps() {
        return new StoredTotps(realm, rootId);
    }

    /** What the sign-in of the claim ended with. */
    public SignedInRoot first() {
        return first;
    }

    /** The admin console. */
    public OidcClient adminConsole() {
        return adminConsole(realm);
    }

    /** The admin console of any realm. */
    public static OidcClient adminConsole(TestRealm realm) {
        return OidcClient.open(
                realm.uri(""), "security-admin-console", realm.uri("").resolve("/admin/" + realm.name() + "/console/"));
    }

    /** The account console. */
    public OidcClient accountConsole() {
        return accountConsole(realm);
    }

    /** The account console of any realm. */
    public static OidcClient accountConsole(TestRealm realm) {
        return OidcClient.open(realm.uri(""), "account-console", realm.uri("/account/"));
    }

    /** Types root's e-mail and password into the admin console's sign-in. What comes next is the gate. */
    public RootSignIn signIn(Http http) {
        return signIn(http, adminConsole());
    }

    /** The same with another application. */
    public RootSignIn signIn(Http http, OidcClient client) {
        return RootSignIn.begin(http, client).login(rootEmail(), PASSWORD);
    }

    /** Signs in to the admin console for a task. */
    public SignedInRoot signInFor(Http http, String task, String reason) {
        return signIn(http).otp(codes().next()).task(task, reason).tokens();
    }

    /** Asks for the gate out of a session that the user agent has already. What comes next is the challenge. */
    public RootSignIn beginChange(Http http) {
        OidcClient console = adminConsole();
        return RootSignIn.begin(http, console, console.authorization().with("kc_action", "root-guard-gate"));
    }

    /** Passes the gate out of a session that the user agent has already, for another task. */
    public SignedInRoot changeTo(Http http, String task) {
        return beginChange(http)
                .fill("root-guard-challenge", Map.of("password", PASSWORD, "otp", codes().next()))
                .task(task, REASON)
                .tokens();
    }

    /** Has root change the policy, and leaves root's session open. */
    public void changePolicy(Consumer<ObjectNode> change) {
        ObjectNode policy =
                realm.admin().get("/root-guard/policy").expect(200).json().deepCopy();
        change.accept(policy);
        SignedInRoot root = signInFor(new Http(), "change-root-policy", REASON);
        asRoot(root).put("/root-guard/policy", policy).expect(200);
    }

    /** The Admin REST API of the realm with root's access token, which lives for a minute at most. */
    public AdminClient asRoot(SignedInRoot root) {
        return realm.admin().as(TokenSource.fixed(root.accessToken()));
    }
}
