/** What root has: authenticators, recovery codes and access keys, with their ages. */
import { el } from "./dom.js";
import { keysTable } from "./keys-table.js";
import { button, card, facts, label, part, table } from "./parts.js";
import { person } from "./people.js";
import { named, number, t } from "./texts.js";
import { age, momentWithAge } from "./time.js";

/** The view. */
export function rootView(context) {
  return [
    part(t("rootGuardConsoleAuthenticators"), () => context.api.get("/root-guard/root"), (root) => rootOf(context, root)),
    part(t("rootGuardConsoleRootKeys"), () => keysOf(context), (keys) => keys.length > 0
      ? keysTable(context, t("rootGuardConsoleRootKeys"), keys) : el("p", {}, t("rootGuardConsoleNoKeys"))),
  ];
}

async function keysOf(context) {
  const { userId } = await context.api.get("/root-guard/root");
  return context.api.get(`/root-guard/access-keys?user=${encodeURIComponent(userId)}`);
}

function rootOf(context, root) {
  const codes = root.recoveryCodes;
  return [
    facts([
      [t("rootGuardConsoleRoot"), person(context, root.userId)],
      [t("rootGuardConsoleSignIns", root.signIns.days),
        t("rootGuardConsoleOfBudget", number(root.signIns.count), number(root.signIns.budget))],
      [t("rootGuardConsoleRecoveryCodes"), codes
        ? t("rootGuardConsoleCodesLeft", number(codes.left), number(codes.total), age(codes.created))
        : t("rootGuardConsoleNoCodes")],
    ]),
    table(t("rootGuardConsoleAuthenticators"),
      ["Name", "Kind", "Created", "LastUsed", "State"].map((each) => t(`rootGuardConsoleColumn${each}`)),
      root.authenticators.map((each) => [
        each.serial ? `${each.label} (${each.serial})` : each.label,
        each.kind ? named("rootGuardFactor", each.kind) : t("rootGuardConsoleUnreadable"),
        momentWithAge(each.created),
        momentWithAge(each.lastUsed),
        each.counts ? label("green", t("rootGuardConsoleCounts")) : label("red", t("rootGuardConsoleDoesNotCount")),
      ])),
    root.userId === context.self && context.ownRealm() && own(context),
  ];
}

function own(context) {
  const ways = [
    ["rootGuardConsoleManageAuthenticators", "root-guard-authenticators"],
    ["rootGuardConsoleChangePassword", "root-guard-password"],
    ["rootGuardConsoleOpenSession", "root-guard-gate"],
  ];
  return el("div", { class: "root-guard-actions" },
    ways.map(([key, action]) => button("secondary", t(key), () => context.act(action), { "data-action": action })));
}
