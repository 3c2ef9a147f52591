/** What root did: sign-ins over time as a picture, and every session with its operations. */
import { el } from "./dom.js";
import { signInChart } from "./chart.js";
import { button, details, label, part, table } from "./parts.js";
import { person } from "./people.js";
import { named, number, t } from "./texts.js";
import { moment } from "./time.js";

const PAGE = 20;
const MOST = 1000;

/** The view. */
export function activityView(context) {
  let shown = PAGE;
  const sessions = part(t("rootGuardConsoleSessions"), () => context.api.get(`/root-guard/activity?max=${shown + 1}`),
    (list) => sessionsOf(context, list, shown, () => {
      shown += PAGE;
      return sessions.reload();
    }));
  return [part(t("rootGuardConsoleOverTime"), () => load(context), ({ list, budget }) => signInChart(list, budget)), sessions];
}

async function load(context) {
  const [list, policy] = await Promise.all(
    [`/root-guard/activity?max=${MOST}`, "/root-guard/policy"].map((path) => context.api.get(path)));
  return { list, budget: policy["sign-ins-per-30-days"] };
}

function sessionsOf(context, list, shown, more) {
  if (list.length === 0) {
    return el("p", {}, t("rootGuardConsoleNoSessions"));
  }
  return [
    table(t("rootGuardConsoleSessions"),
      ["Start", "End", "Task", "Reason", "From", "Operations"].map((each) => t(`rootGuardConsoleColumn${each}`)),
      list.slice(0, shown).map((each) => [
        el("div", {}, moment(each.start), each.everyday && [" ", label("orange", t("rootGuardConsoleEverydayUse"))]),
        each.end ? moment(each.end) : label("blue", t("rootGuardConsoleOpenNow")),
        named("rootGuardTask", each.task),
        each.reason,
        el("span", {}, person(context, each.userId), ` · ${each.client} · ${each.address}`),
        operations(each),
      ])),
    list.length > shown && shown < MOST && button("link", t("rootGuardConsoleMore"), more),
  ];
}

function operations({ done, refused }) {
  if (done.length + refused.length === 0) {
    return t("rootGuardConsoleNoOperations");
  }
  return details(t("rootGuardConsoleOperations", number(done.length), number(refused.length)),
    el("ul", { class: "pf-v5-c-list", role: "list" },
      done.map((each) => line(each)),
      refused.map((each) => line(each, label("red", t("rootGuardConsoleRefused"))))));
}

function line(operation, ...more) {
  return el("li", {}, moment(operation.time), ` ${operation.action} `, operation.target && el("code", {}, operation.target),
    " ", more, operation.rules && ` ${operation.rules}`);
}
