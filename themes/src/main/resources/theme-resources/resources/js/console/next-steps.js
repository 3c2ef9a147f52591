/** What to do next, the most pressing first. */
import { el } from "./dom.js";
import { button } from "./parts.js";
import { t } from "./texts.js";

/** A list of steps, each with the way to it where the page has one. */
export function nextSteps(context, status, root) {
  const steps = {
    off: [[t("rootGuardConsoleNextNominate"), "nominate"]],
    nominated: [status.nomination?.userId === context.self
      ? [t("rootGuardConsoleNextClaim"), "claim"] : [t("rootGuardConsoleNextWait")]],
    orphaned: [[t("rootGuardConsoleNextRecover")]],
  }[status.state] ?? guarded(context, status, root);
  return el("ol", { class: "pf-v5-c-list root-guard-steps", role: "list" },
    steps.map(([text, way]) => el("li", {}, text, " ", way && wayTo(context, way))));
}

function guarded(context, status, root) {
  const counting = root ? root.authenticators.filter((each) => each.counts).length : 2;
  const steps = [
    status.breakGlass && [t("rootGuardConsoleNextEndBreakGlass")],
    counting < 2 && [t("rootGuardConsoleNextSecond"), "root"],
    root && !root.recoveryCodes && [t("rootGuardConsoleNextCodes"), "root"],
    status.mode === "monitor" && [t("rootGuardConsoleNextEnforce"), "settings"],
    root && root.signIns.count > root.signIns.budget && [t("rootGuardConsoleNextEveryday"), "everyday"],
  ].filter(Boolean);
  return steps.length > 0 ? steps : [[t("rootGuardConsoleNextNothing"), "checks"]];
}

function wayTo(context, way) {
  const ways = {
    nominate: [t("rootGuardConsoleNominate"), () => document.querySelector("[name=user]")?.focus()],
    claim: context.ownRealm() && [t("rootGuardConsoleClaim"), () => context.act("root-guard-claim")],
    everyday: context.ownRealm() && [t("rootGuardConsoleEveryday"), () => context.act("root-guard-everyday-admin")],
    root: [t("rootGuardConsoleRoot"), () => context.open("root")],
    settings: [t("rootGuardConsoleSettings"), () => context.open("settings")],
    checks: [t("rootGuardConsoleChecks"), () => context.open("checks")],
  };
  return ways[way] && button("link", ways[way][0], ways[way][1], { class: "pf-v5-c-button pf-m-link pf-m-inline" });
}
