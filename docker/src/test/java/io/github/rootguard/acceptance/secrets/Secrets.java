package io.github.rootguard.acceptance.secrets;

import io.github.rootguard.acceptance.oidc.TotpDevice;
import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Secrets that somebody looks for, each in the forms in which it could have been written down. */
public final class Secrets {

    private final Set<String> forms = new LinkedHashSet<>();

    /** A password, a code or any other text. */
    public Secrets text(String secret) {
        forms.add(secret);
        forms.add(secret.replaceAll("[\\s-]", ""));
        forms.add(URLEncoder.encode(secret, StandardCharsets.UTF_8));
        bytes(secret.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** The same for several. */
    public Secrets texts(List<String> secrets) {
        secrets.forEach(this::text);
        return this;
    }

    /** The key of an authenticator, in Base32 as pages show it. */
    public Secrets seed(String base32) {
        text(base32);
        return key(new TotpDevice(base32));
    }

    /** The key of an authenticator. */
    public Secrets key(TotpDevice device) {
        byte[] key = device.key();
        forms.add(new BigInteger(1, key).toString());
        bytes(key);
        return this;
    }

    /** All forms; upper and lower case are left to whoever looks. */
    public Set<String> forms() {
        return Set.copyOf(forms);
    }

    /** The forms that are in a text. */
    public List<String> in(String text) {
        String searched = text.toLowerCase(Locale.ROOT);
        return forms.stream()
                .filter(form -> searched.contains(form.toLowerCase(Locale.ROOT)))
                .toList();
    }

    private void bytes(byte[] secret) {
        String base64 = Base64.getEncoder().withoutPadding().encodeToString(secret);
        // The last character depends on what follows.
        forms.add(base64.substring(0, base64.length() - 1));
        String url = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        forms.add(url.substring(0, url.length() - 1));
        forms.add(HexFormat.of().formatHex(secret));
    }
}
