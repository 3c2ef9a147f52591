/** Starts the page: words, sign-in, frame, and the view that the address names. */
import { AdminApi } from "./api.js";
import { el, fill } from "./dom.js";
import { frame } from "./frame.js";
import { button, notice } from "./parts.js";
import { SignedOut, answer, begin, goToLogin } from "./sign-in.js";
import { loadTexts, t } from "./texts.js";

const settings = { ...document.body.dataset };
const place = document.getElementById("root-guard-console");

function landing(level, text) {
  const heading = el("h1", { class: "pf-v5-c-title pf-m-2xl", tabindex: "-1" }, t("rootGuardConsoleTitle"));
  fill(place, el("main", { class: "pf-v5-c-page__main" },
    el("section", { class: "pf-v5-c-page__main-section root-guard-stack" },
      heading,
      notice(level, text),
      el("p", {}, button("primary", t("rootGuardConsoleSignIn"), () => signIn(), { "data-action": "sign-in" })))));
  heading.focus();
}

function signIn() {
  return goToLogin(settings, { view: window.location.hash });
}

async function start() {
  const page = new URL(settings.page);
  if (page.origin !== window.location.origin) {
    window.location.replace(page);
    return;
  }
  const answered = answer(settings.page);
  await loadTexts(settings.page);
  document.title = t("rootGuardConsoleTitle");
  document.addEventListener("root-guard-sign-in", signIn);
  if (!answered) {
    await signIn();
    return;
  }
  if (!answered.code || answered.error) {
    landing("warning", t("rootGuardConsoleNotSignedIn"));
    return;
  }
  const session = await begin(settings, answered);
  if (session.claims.locale && session.claims.locale !== document.documentElement.lang) {
    await loadTexts(settings.page, session.claims.locale);
  }
  await frame(place, {
    settings,
    session,
    api: new AdminApi(settings.admin, session),
    realm: answered.kept.realm ?? settings.realm,
    ended: answered.kept.action ? answered.action : null,
    signedOut: () => landing("success", t("rootGuardConsoleSignedOutNow")),
  });
}

start().catch((failure) => {
  window.console.error(failure);
  landing(failure instanceof SignedOut ? "warning" : "danger",
    t(failure instanceof SignedOut ? "rootGuardConsoleNotSignedIn" : "rootGuardConsoleUnreachable"));
});
