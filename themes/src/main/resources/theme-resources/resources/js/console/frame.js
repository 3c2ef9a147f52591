/** What stands around every view: name and realm, navigation, results that are read aloud, sign-out. */
import { el, fill } from "./dom.js";
import { button, notice, problem } from "./parts.js";
import { goToLogin } from "./sign-in.js";
import { has, t } from "./texts.js";
import { accessKeysView } from "./access-keys.js";
import { activityView } from "./activity.js";
import { checksView } from "./checks.js";
import { overviewView } from "./overview.js";
import { realmChoice } from "./realm-choice.js";
import { rootView } from "./root.js";
import { settingsView } from "./settings.js";

const VIEWS = {
  overview: ["rootGuardConsoleOverview", overviewView],
  settings: ["rootGuardConsoleSettings", settingsView],
  root: ["rootGuardConsoleRoot", rootView],
  activity: ["rootGuardConsoleActivity", activityView],
  checks: ["rootGuardConsoleChecks", checksView],
  "access-keys": ["rootGuardConsoleAccessKeys", accessKeysView],
};

const ENDINGS = { success: ["success", "rootGuardConsoleActionDone"], cancelled: ["info", "rootGuardConsoleActionCancelled"],
  error: ["danger", "rootGuardConsoleActionFailed"] };

/** Shows the page to whoever signed in. */
export async function frame(place, start) {
  const { settings, session, api } = start;
  const results = el("div", { class: "root-guard-results", role: "status", "aria-live": "polite" });
  const content = el("div", { class: "root-guard-stack root-guard-view" });
  const heading = el("h1", { class: "pf-v5-c-title pf-m-2xl", tabindex: "-1" });
  const links = Object.entries(VIEWS).map(([id, [key]]) =>
    el("a", { class: "root-guard-nav-link", href: `#${id}`, "data-view": id }, t(key)));
  const context = {
    session,
    settings,
    realm: start.realm,
    api: api.of(start.realm),
    turnTo: (realm) => {
      context.realm = realm;
      context.api = api.of(realm);
      return show(true);
    },
    self: session.claims.sub,
    ownRealm: () => context.realm === settings.realm,
    tell: (level, text, ...children) => {
      fill(results, notice(level, text, ...children));
      results.scrollIntoView({ block: "nearest" });
    },
    fail: (failure) => fill(results, problem(failure)),
    act: (action) => goToLogin(settings, { action, realm: context.realm, view: window.location.hash }),
    open: (view) => { window.location.hash = `#${view}`; },
    again: () => show(false),
  };

  async function show(focus) {
    const id = VIEWS[window.location.hash.slice(1)] ? window.location.hash.slice(1) : "overview";
    const [key, view] = VIEWS[id];
    links.forEach((link) => {
      const current = link.dataset.view === id;
      current ? link.setAttribute("aria-current", "page") : link.removeAttribute("aria-current");
    });
    heading.textContent = t(key);
    document.title = `${t(key)} · ${context.realm} · ${t("rootGuardConsoleTitle")}`;
    fill(content, view(context));
    if (focus) {
      fill(results);
      heading.focus();
    }
  }

  fill(place,
    el("a", { class: "pf-v5-c-skip-to-content root-guard-skip", href: "#root-guard-main", click: (event) => {
      event.preventDefault();
      heading.focus();
    } }, el("span", { class: "pf-v5-c-button pf-m-primary" }, t("rootGuardConsoleSkip"))),
    el("header", { class: "root-guard-masthead" },
      el("span", { class: "root-guard-brand" }, t("rootGuardConsoleTitle")),
      realmChoice(context, api),
      el("span", { class: "root-guard-who" }, session.claims.preferred_username ?? session.claims.sub),
      button("secondary", t("rootGuardConsoleSignOut"), async () => {
        await session.signOut();
        start.signedOut();
      }, { "data-action": "sign-out" })),
    el("nav", { class: "root-guard-nav", "aria-label": t("rootGuardConsoleNavigation") },
      el("ul", { class: "root-guard-nav-list", role: "list" }, links.map((link) => el("li", {}, link)))),
    el("main", { class: "pf-v5-c-page__main", id: "root-guard-main" },
      el("section", { class: "pf-v5-c-page__main-section root-guard-stack" }, heading, results, content)));

  window.addEventListener("hashchange", () => show(true));
  await show(false);
  const ending = ENDINGS[start.ended];
  if (ending && has(ending[1])) {
    context.tell(ending[0], t(ending[1]));
  }
}
