import { authenticateByWebAuthn } from "../../js/webauthnAuthenticate.js";

const { challenge, userVerification, rpId, createTimeout, unsupported } =
  document.getElementById("root-guard-ceremony").dataset;
const button = document.getElementById("root-guard-webauthn");

button.addEventListener("click", (event) => {
  event.preventDefault();
  button.disabled = true;

  // Keycloak's script sends the form without a button, so the button's name has to travel as a field.
  const chosen = document.createElement("input");
  chosen.type = "hidden";
  chosen.name = button.name;
  chosen.value = button.value;
  button.form.append(chosen);

  authenticateByWebAuthn({
    isUserIdentified: true,
    challenge,
    userVerification,
    rpId,
    createTimeout: Number(createTimeout),
    errmsg: unsupported,
  });
});
