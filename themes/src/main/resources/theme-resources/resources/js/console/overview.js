/** The state at a glance: is root safe, and what to do next. */
import { el } from "./dom.js";
import { nominationCard } from "./nomination.js";
import { button, card, facts, label, notice, part } from "./parts.js";
import { nextSteps } from "./next-steps.js";
import { reportCard } from "./report.js";
import { named, number, t } from "./texts.js";
import { person } from "./people.js";

const STATES = { off: "orange", nominated: "blue", guarded: "green", orphaned: "red" };

/** The view. */
export function overviewView(context) {
  const state = part(t("rootGuardConsoleState"), () => load(context), (loaded) => stateOf(context, loaded));
  return [state, nominationCard(context), tasksCard(context), reportCard(context)];
}

/** What is known of root is a part of its own: who may not read it still sees the state. */
async function load(context) {
  const status = await context.api.get("/root-guard/status");
  const root = await context.api.get("/root-guard/root").catch(() => null);
  return { status, root };
}

function stateOf(context, { status, root }) {
  const findings = problemsOf(status, root);
  return [
    el("p", { class: "root-guard-verdict", "data-state": status.state },
      label(STATES[status.state] ?? "grey", named("rootGuardConsoleStateName", status.state)), " ",
      t(verdict(status, findings))),
    findings.map(([level, text]) => notice(level, text)),
    el("h3", {}, t("rootGuardConsoleNext")),
    nextSteps(context, status, root),
    facts([
      status.rootUserId && [t("rootGuardConsoleRoot"), person(context, status.rootUserId)],
      [t("rootGuardSettingMode"), named("rootGuardConsoleMode", status.mode)],
      [t("rootGuardSettingProtection"), named("rootGuardConsoleProtection", status.protection)],
      root && [t("rootGuardConsoleSignIns", root.signIns.days),
        t("rootGuardConsoleOfBudget", number(root.signIns.count), number(root.signIns.budget))],
      [t("rootGuardConsoleAlerts"), t("rootGuardConsoleAlertsState", number(status.alerts.pending), number(status.alerts.failed))],
      [t("rootGuardConsoleVersion"), status.version],
    ]),
  ];
}

function verdict(status, findings) {
  if (status.state !== "guarded") {
    return { off: "rootGuardConsoleStateOff", nominated: "rootGuardConsoleStateNominated",
      orphaned: "rootGuardConsoleStateOrphaned" }[status.state] ?? "rootGuardConsoleStateOff";
  }
  if (findings.some(([level]) => level === "danger")) {
    return "rootGuardConsoleStateUnsafe";
  }
  return findings.length > 0 ? "rootGuardConsoleStateWatch" : "rootGuardConsoleStateSafe";
}

function problemsOf(status, root) {
  const guarded = status.state === "guarded";
  const gate = status.gate.installed && status.gate.enabled && status.gate.first;
  return [
    !status.intact && ["danger", t("rootGuardConsoleTampered")],
    !status.chokePoints && ["danger", t("rootGuardConsoleNoChokePoints")],
    guarded && !gate && ["danger", t("rootGuardConsoleNoGate")],
    status.breakGlass && ["danger", t("rootGuardConsoleBreakGlass")],
    guarded && status.mode === "monitor" && ["warning", t("rootGuardConsoleMonitoring")],
    guarded && root && root.authenticators.filter((each) => each.counts).length < 2
      && ["warning", t("rootGuardConsoleOneAuthenticator")],
    guarded && root && root.signIns.count > root.signIns.budget && ["warning", t("rootGuardConsoleBeyondBudget")],
    status.alerts.failed > 0 && ["warning", t("rootGuardConsoleAlertsFailed", number(status.alerts.failed))],
  ].filter(Boolean);
}

/** Who may not read the state may be nominated all the same. */
function tasksCard(context) {
  if (!context.ownRealm()) {
    return card(t("rootGuardConsoleForRoot"), el("p", {}, t("rootGuardConsoleOtherRealm", context.realm)));
  }
  return part(t("rootGuardConsoleForRoot"),
    () => context.api.get("/root-guard/status").catch(() => ({ state: "unknown", nomination: {} })),
    (status) => tasks(context, status));
}

function tasks(context, { state, nomination }) {
  const ways = [
    state !== "off" && state !== "nominated" && ["rootGuardConsoleOpenSession", "root-guard-gate"],
    nomination && ["rootGuardConsoleClaim", "root-guard-claim"],
    state === "guarded" && ["rootGuardConsoleEveryday", "root-guard-everyday-admin"],
  ].filter(Boolean);
  if (ways.length === 0) {
    return el("p", {}, t("rootGuardConsoleForRootOff"));
  }
  return [
    el("p", {}, t("rootGuardConsoleForRootHelp")),
    el("div", { class: "root-guard-actions" },
      ways.map(([key, action]) => button("secondary", t(key), () => context.act(action), { "data-action": action }))),
  ];
}
