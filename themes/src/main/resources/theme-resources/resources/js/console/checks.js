/** The checks of the realm with what to do about those that fail. */
import { el } from "./dom.js";
import { button, label, notice, part, table } from "./parts.js";
import { named, number, t } from "./texts.js";

const ORDER = ["fail", "unknown", "pass", "not-applicable"];
const SEVERITIES = ["critical", "high", "medium", "low"];
const COLOURS = { fail: "red", unknown: "orange", pass: "green", "not-applicable": "grey" };

/** The view. */
export function checksView(context) {
  const box = part(t("rootGuardConsoleChecks"), () => context.api.get("/root-guard/checks"), (report) => reportOf(report, box));
  return [box];
}

function reportOf({ summary, checks }, box) {
  const open = summary.fail + summary.unknown > 0;
  return [
    notice(open ? "warning" : "success", t("rootGuardConsoleChecksSummary", number(summary.pass), number(summary.fail),
      number(summary.unknown), number(summary.notApplicable))),
    el("div", { class: "root-guard-actions" }, button("secondary", t("rootGuardConsoleCheckAgain"), () => box.reload())),
    table(t("rootGuardConsoleChecks"),
      ["Check", "Status", "Severity", "Evidence", "Remedy"].map((each) => t(`rootGuardConsoleColumn${each}`)),
      [...checks].sort(byUrgency).map((each) => [
        el("span", {}, el("strong", {}, each.id), ` ${each.title}`),
        label(COLOURS[each.status] ?? "grey", named("rootGuardConsoleCheck", each.status)),
        named("rootGuardConsoleSeverity", each.severity),
        each.evidence,
        each.status === "pass" || each.status === "not-applicable" ? "–" : each.remedy,
      ])),
  ];
}

function byUrgency(one, other) {
  return ORDER.indexOf(one.status) - ORDER.indexOf(other.status)
    || SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity)
    || one.id.localeCompare(other.id);
}
