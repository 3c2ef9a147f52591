/** Sign-ins against the budget as bars, one for thirty days; the same as a table for those who do not see it. */
import { el, svg } from "./dom.js";
import { details, table } from "./parts.js";
import { number, t } from "./texts.js";
import { day } from "./time.js";

const PERIODS = 12;
const DAYS = 30;
const LENGTH = DAYS * 86400000;
const WIDTH = 720;
const HEIGHT = 220;
const EDGE = { left: 32, right: 8, top: 20, bottom: 28 };

/** The picture and its table. */
export function signInChart(sessions, budget, now = Date.now()) {
  const periods = count(sessions, now);
  const summary = t("rootGuardConsoleChartSummary", number(periods.at(-1).count), number(budget),
    number(periods.filter((each) => each.count > budget).length));
  return [
    el("p", {}, summary),
    picture(periods, budget, summary),
    details(t("rootGuardConsoleAsTable"), table(t("rootGuardConsoleOverTime"),
      ["Period", "SignIns", "Budget"].map((each) => t(`rootGuardConsoleColumn${each}`)),
      periods.map((each) => [`${day(each.from)} – ${day(each.to)}`, number(each.count),
        t(each.count > budget ? "rootGuardConsoleBeyond" : "rootGuardConsoleWithin", number(budget))]))),
  ];
}

/** Oldest first; the last ends now. */
function count(sessions, now) {
  const starts = sessions.map((each) => Date.parse(each.start));
  return Array.from({ length: PERIODS }, (_, place) => {
    const to = now - (PERIODS - 1 - place) * LENGTH;
    const from = to - LENGTH;
    return { from, to, count: starts.filter((start) => start > from && start <= to).length };
  });
}

function picture(periods, budget, summary) {
  const top = Math.max(budget, ...periods.map((each) => each.count)) * 1.1;
  const y = (value) => HEIGHT - EDGE.bottom - (value / top) * (HEIGHT - EDGE.top - EDGE.bottom);
  const step = (WIDTH - EDGE.left - EDGE.right) / PERIODS;
  return svg("svg", { class: "root-guard-chart", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": summary },
    hatching(),
    svg("line", { class: "root-guard-axis", x1: EDGE.left, x2: WIDTH - EDGE.right, y1: y(0), y2: y(0) }),
    periods.map((each, place) => bar(each, EDGE.left + place * step, step, { y, beyond: each.count > budget, last: place === PERIODS - 1 })),
    svg("line", { class: "root-guard-budget", x1: EDGE.left, x2: WIDTH - EDGE.right, y1: y(budget), y2: y(budget) }),
    svg("text", { x: WIDTH - EDGE.right, y: y(budget) - 5, "text-anchor": "end" }, t("rootGuardConsoleBudgetLine", number(budget))));
}

/** Beyond the budget a bar is hatched, so that it differs without colour. */
function hatching() {
  return svg("defs", {}, svg("pattern", { id: "root-guard-hatch", width: 8, height: 8, patternUnits: "userSpaceOnUse",
    patternTransform: "rotate(45)" }, svg("rect", { class: "root-guard-beyond", width: 8, height: 8 }),
  svg("line", { class: "root-guard-hatch", x1: 0, x2: 0, y1: 0, y2: 8 })));
}

function bar({ count: height, to }, x, step, { y, beyond, last }) {
  const month = new Intl.DateTimeFormat(document.documentElement.lang, { month: "short" }).format(to);
  return svg("g", {},
    svg("rect", { class: "root-guard-bar", x: x + step * 0.15, width: step * 0.7, y: y(height), height: y(0) - y(height),
      fill: beyond ? "url(#root-guard-hatch)" : null }),
    height > 0 && svg("text", { x: x + step / 2, y: y(height) - 5, "text-anchor": "middle" }, number(height)),
    svg("text", { x: x + step / 2, y: HEIGHT - 8, "text-anchor": "middle" }, last ? t("rootGuardConsoleNow") : month));
}
