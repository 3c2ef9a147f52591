import { authenticateByWebAuthn } from "../../js/webauthnAuthenticate.js";

const { challenge, userVerification, rpId, createTimeout, unsupported } =
  document.getElementById("root-guard-ceremony").dataset;
const button = document.getElementById("root-guard-webauthn");
const credentialId = document.getElementById("credentialId");
let asked = false;

// Keycloak's script sends the form without a button, and the form may have another field of the same name.
button.form.addEventListener("formdata", ({ formData }) => {
  if (asked) {
    formData.set(button.name, button.value);
    if (credentialId.value) {
      formData.set("credentialId", credentialId.value);
    }
  }
});

button.addEventListener("click", (event) => {
  event.preventDefault();
  if (asked) {
    return;
  }
  asked = true;

  authenticateByWebAuthn({
    isUserIdentified: true,
    challenge,
    userVerification,
    rpId,
    createTimeout: Number(createTimeout),
    errmsg: unsupported,
  });
});

// The browser may show the page again from its cache after Back.
globalThis.addEventListener("pageshow", () => {
  asked = false;
});
