import { registerByWebAuthn } from "../../js/webauthnRegister.js";

const form = document.getElementById("register");
const ceremony = document.getElementById("root-guard-ceremony").dataset;
const button = document.getElementById("root-guard-register");
const label = form.elements.userLabel;

button.addEventListener("click", (event) => {
  if (label.value.trim() === "") {
    // The server says what is missing, before the key is touched for nothing.
    return;
  }
  event.preventDefault();
  button.disabled = true;

  // Keycloak's script asks for the name in a dialog; here it stands in a field.
  globalThis.prompt = (text, name) => name;
  registerByWebAuthn({
    challenge: ceremony.challenge,
    userid: ceremony.userHandle,
    username: ceremony.accountName,
    rpId: ceremony.rpId,
    rpEntityName: ceremony.rpName,
    signatureAlgorithms: ceremony.algorithms.split(",").map(Number),
    attestationConveyancePreference: ceremony.attestation,
    authenticatorAttachment: "not specified",
    residentKey: "discouraged",
    userVerificationRequirement: "required",
    createTimeout: 0,
    excludeCredentialIds: ceremony.excluded,
    initLabel: label.value,
    initLabelPrompt: "",
    errmsg: ceremony.unsupported,
  });
});

// The browser may show the page again from its cache after Back.
globalThis.addEventListener("pageshow", () => {
  button.disabled = false;
});
