package io.github.rootguard.acceptance.root;

import io.github.rootguard.acceptance.junit.TestRealm;
import io.github.rootguard.acceptance.oidc.TotpDevice;
import io.github.rootguard.acceptance.web.Http;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Claims in realms where nothing but a hardware token counts, and the page that they come to. */
public final class HardwareClaim {

    /** The page. */
    public static final String PAGE = "root-guard-enroll-hardware";

    /** Serial number of {@link #TOKEN}. */
    public static final String SERIAL = "GALT10100123";

    /** The token of {@link #CSV}. */
    public static final TotpDevice TOKEN =
            new TotpDevice("KRUGKIDROVUWG2ZAMJZG653OEBTG66BANJ2W24DTEBXXMZLS", "SHA256", 8, 60);

    /** An inventory with one token. */
    public static final String CSV = """
            serial,seed,algorithm,digits,period,manufacturer
            galt10100123,KRUGKIDROVUWG2ZAMJZG653OEBTG66BANJ2W24DTEBXXMZLS,SHA256,8,60,"Gemalto, Inc."
            """;

    /** Root's password after such a claim. */
    public static final String PASSWORD = "quiet mountains keep their snow";

    private HardwareClaim() {}

    /** Lets nothing but hardware tokens count in a realm. */
    public static void prepare(TestRealm realm) {
        realm.admin()
                .put("/root-guard/policy", Map.of("mfa-allowed-kinds", List.of("hardware-totp")))
                .expect(200);
    }

    /** As {@link #prepare}, and puts {@link #TOKEN} into the inventory. */
    public static void stock(TestRealm realm) {
        prepare(realm);
        realm.admin().postText("/root-guard/hardware-tokens", "text/csv", CSV).expect(200);
    }

    /** Has Nora claim in a realm that was prepared, until the page. */
    public static RootSignIn begin(TestRealm realm, Http http) {
        Nominated nominated = Nominated.in(realm);
        RootSignIn claim =
                nominated.signIn(http).claimCode(nominated.claimCode()).newPassword(PASSWORD);
        claim.page().expectPage(PAGE);
        return claim;
    }

    /** Fills in the page with two codes that the device shows now and next, a name, and more fields. */
    public static RootSignIn enroll(RootSignIn signIn, TestRealm realm, TotpDevice device, Map<String, String> fields) {
        Instant now = realm.clock().now();
        Map<String, String> all = new HashMap<>();
        all.put("code1", device.codeAt(now));
        all.put("code2", device.codeAt(now, 1));
        all.put("userLabel", "token in the safe");
        all.putAll(fields);
        return signIn.fill(PAGE, all);
    }
}
