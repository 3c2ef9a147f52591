/**
 * Signing in by authorization code with PKCE (RFC 6749 section 4.1, RFC 7636). Tokens live in this module's memory and
 * nowhere else. What has to survive the way to the login page and back is kept for that way only, in this tab.
 */
import { challengeOf, ensureCrypto, payload, random } from "./pkce.js";

const KEPT = "root-guard-console";
const EARLY_SECONDS = 15;

/** Thrown when nobody is signed in any more. */
export class SignedOut extends Error {}

/**
 * What the address says about a sign-in that just ended, if it does; the address is cleaned at once.
 *
 * @returns {{code: ?string, error: ?string, action: ?string, kept: object}|null}
 */
export function answer(page) {
  const query = new URLSearchParams(window.location.search);
  const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? "{}");
  sessionStorage.removeItem(KEPT);
  if (!query.has("state")) {
    return null;
  }
  window.history.replaceState(null, "", new URL(page).pathname + (kept.view ?? ""));
  return {
    code: query.get("code"),
    error: query.get("state") === kept.state ? query.get("error") : "state",
    action: query.get("kc_action_status"),
    kept,
  };
}

/** Goes to the login page; with an action, that page is shown to whoever is signed in already. */
export async function goToLogin(settings, { action, realm, view } = {}) {
  await ensureCrypto(settings.crypto);
  const kept = { state: random(), nonce: random(), verifier: random(), action, realm, view };
  sessionStorage.setItem(KEPT, JSON.stringify(kept));
  const query = new URLSearchParams({
    client_id: settings.clientId,
    redirect_uri: settings.page,
    response_type: "code",
    response_mode: "query",
    scope: "openid",
    state: kept.state,
    nonce: kept.nonce,
    code_challenge: await challengeOf(kept.verifier),
    code_challenge_method: "S256",
  });
  if (action) {
    query.set("kc_action", action);
  }
  window.location.assign(`${settings.protocol}/auth?${query}`);
}

/** Exchanges the code for tokens. */
export async function begin(settings, { code, kept }) {
  const tokens = await ask(settings, {
    grant_type: "authorization_code",
    code,
    redirect_uri: settings.page,
    code_verifier: kept.verifier,
  });
  const claims = payload(tokens.id_token);
  if (claims.nonce !== kept.nonce || ![claims.aud].flat().includes(settings.clientId)) {
    throw new SignedOut("nonce");
  }
  return new Session(settings, tokens, claims);
}

/** Whoever is signed in. */
class Session {
  #settings;
  #tokens;
  #until;
  #refreshing = null;

  constructor(settings, tokens, claims) {
    this.#settings = settings;
    this.claims = claims;
    this.#keep(tokens);
  }

  /** An access token that is good for a while; asked for anew only when it is needed, so that idle sessions end. */
  async token() {
    if (Date.now() >= this.#until) {
      this.#refreshing ??= this.#refresh().finally(() => { this.#refreshing = null; });
      await this.#refreshing;
    }
    return this.#tokens.access_token;
  }

  /** Ends the session on the server, and forgets the tokens. */
  async signOut() {
    const body = new URLSearchParams({ client_id: this.#settings.clientId, refresh_token: this.#tokens.refresh_token });
    this.#tokens = {};
    this.#until = 0;
    await fetch(`${this.#settings.protocol}/logout`, { method: "POST", body });
  }

  async #refresh() {
    if (!this.#tokens.refresh_token) {
      throw new SignedOut("signed out");
    }
    this.#keep(await ask(this.#settings, {
      grant_type: "refresh_token",
      refresh_token: this.#tokens.refresh_token,
    }));
  }

  #keep(tokens) {
    this.#tokens = tokens;
    this.#until = Date.now() + Math.max(5, tokens.expires_in - EARLY_SECONDS) * 1000;
  }
}

async function ask(settings, parameters) {
  const body = new URLSearchParams({ client_id: settings.clientId, ...parameters });
  const answered = await fetch(`${settings.protocol}/token`, { method: "POST", body });
  if (answered.status >= 500) {
    throw new Error(`token: ${answered.status}`);
  }
  if (!answered.ok) {
    throw new SignedOut(`token: ${answered.status}`);
  }
  return answered.json();
}
