package io.github.rootguard.acceptance.browser;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * A security key that exists only in the browser, made through the DevTools protocol, because Selenium's own interface
 * has no word for backup eligibility. It touches itself whenever a page asks.
 */
public final class VirtualSecurityKey {

    private final ChromeDriver driver;
    private final String id;

    private VirtualSecurityKey(ChromeDriver driver, String id) {
        this.driver = driver;
        this.id = id;
    }

    static VirtualSecurityKey plugInto(ChromeDriver driver, Model model) {
        driver.executeCdpCommand("WebAuthn.enable", Map.of("enableUI", false));
        Map<String, Object> options = Map.of(
                "protocol", "ctap2",
                "transport", model.transport(),
                "hasResidentKey", true,
                "hasUserVerification", model.verifiesUser(),
                "isUserVerified", model.verifiesUser(),
                "automaticPresenceSimulation", true,
                "defaultBackupEligibility", model.synced(),
                "defaultBackupState", model.synced());
        Map<String, Object> added =
                driver.executeCdpCommand("WebAuthn.addVirtualAuthenticator", Map.of("options", options));
        return new VirtualSecurityKey(driver, added.get("authenticatorId").toString());
    }

    /** What the key holds: {@code credentialId}, {@code rpId}, {@code signCount} and more. */
    public List<?> credentials() {
        return (List<?>) driver.executeCdpCommand("WebAuthn.getCredentials", Map.of("authenticatorId", id))
                .get("credentials");
    }

    /** Makes a copy that has signed this often take the place of the only credential that the key holds. */
    public void replaceByCopy(int signCount) {
        Map<String, Object> copy = new TreeMap<>();
        ((Map<?, ?>) credentials().get(0)).forEach((name, value) -> copy.put(name.toString(), value));
        copy.put("signCount", signCount);
        driver.executeCdpCommand(
                "WebAuthn.removeCredential", Map.of("authenticatorId", id, "credentialId", copy.get("credentialId")));
        driver.executeCdpCommand("WebAuthn.addCredential", Map.of("authenticatorId", id, "credential", copy));
    }

    /** What the only credential says of itself from now on: whether it may be synced, and whether it is. */
    public void setBackup(boolean eligible, boolean backedUp) {
        driver.executeCdpCommand(
                "WebAuthn.setCredentialProperties",
                Map.of(
                        "authenticatorId",
                        id,
                        "credentialId",
                        ((Map<?, ?>) credentials().get(0)).get("credentialId"),
                        "backupEligibility",
                        eligible,
                        "backupState",
                        backedUp));
    }

    /** Whether the person proves to the key who they are from now on. */
    public void setUserVerified(boolean verified) {
        driver.executeCdpCommand("WebAuthn.setUserVerified", Map.of("authenticatorId", id, "isUserVerified", verified));
    }

    /** Pulls the key out; what it held is lost. */
    public void pullOut() {
        driver.executeCdpCommand("WebAuthn.removeVirtualAuthenticator", Map.of("authenticatorId", id));
    }

    /**
     * A kind of authenticator.
     *
     * @param transport {@code usb}, {@code nfc}, {@code ble} or {@code internal}
     * @param verifiesUser whether it checks a PIN or a finger
     * @param synced whether its credentials may be copied to other devices
     */
    public record Model(String transport, boolean verifiesUser, boolean synced) {

        /** A hardware key on the USB port that checks a PIN. */
        public static final Model HARDWARE = new Model("usb", true, false);

        /** A hardware key on the USB port that checks nobody. */
        public static final Model UNVERIFYING = new Model("usb", false, false);

        /** A passkey provider that copies credentials between devices. */
        public static final Model SYNCED = new Model("internal", true, true);
    }
}
