/** What RFC 7636 needs, by the browser's own cryptography. */

/** Outside of a secure context browsers have no cryptography; there Keycloak's own consoles use this shim. */
export async function ensureCrypto(shim) {
  if (!window.crypto.subtle) {
    await import(shim);
  }
}

/** 256 random bits. */
export function random() {
  return base64Url(window.crypto.getRandomValues(new Uint8Array(32)));
}

/** The S256 challenge of a verifier. */
export async function challengeOf(verifier) {
  return base64Url(new Uint8Array(await window.crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier))));
}

/** The claims of an ID token that came from the token endpoint itself. */
export function payload(token) {
  const bytes = atob(token.split(".")[1].replaceAll("-", "+").replaceAll("_", "/"));
  return JSON.parse(new TextDecoder().decode(Uint8Array.from(bytes, (char) => char.charCodeAt(0))));
}

function base64Url(bytes) {
  return btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}
