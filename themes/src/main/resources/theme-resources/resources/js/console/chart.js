/** Sign-ins against the budget as bars, one for thirty days; the same as a table for those who do not see it. */
import { el, fill, svg } from "./dom.js";
import { details, table } from "./parts.js";
import { number, t } from "./texts.js";
import { day } from "./time.js";

const PERIODS = 12;
const DAYS = 30;
const LENGTH = DAYS * 86400000;
const WIDE = { width: 720, height: 220 };
const NARROW = { width: 340, height: 200 };
const EDGE = { left: 4, right: 4, top: 20, bottom: 28 };

/** The picture and its table. */
export function signInChart(sessions, budget, now = Date.now()) {
  const periods = count(sessions, now);
  const summary = t("rootGuardConsoleChartSummary", number(periods.at(-1).count), number(budget),
    number(periods.filter((each) => each.count > budget).length));
  return [
    el("p", {}, summary),
    drawn((size) => picture(periods, budget, summary, size)),
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

/** Drawn for the width of the screen, and again when a phone is turned: scaled letters would be too small to read. */
function drawn(draw) {
  const narrow = window.matchMedia("(max-width: 48rem)");
  const place = el("div");
  const again = () => fill(place, draw(narrow.matches ? NARROW : WIDE));
  narrow.addEventListener("change", again);
  again();
  return place;
}

function picture(periods, budget, summary, { width, height }) {
  const top = Math.max(budget, ...periods.map((each) => each.count)) * 1.1;
  const y = (value) => height - EDGE.bottom - (value / top) * (height - EDGE.top - EDGE.bottom);
  const step = (width - EDGE.left - EDGE.right) / PERIODS;
  return svg("svg", { class: "root-guard-chart", viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": summary },
    hatching(),
    svg("line", { class: "root-guard-axis", x1: EDGE.left, x2: width - EDGE.right, y1: y(0), y2: y(0) }),
    periods.map((each, place) => bar(each, EDGE.left + place * step, step, { y, below: height - 8, beyond: each.count > budget,
      last: place === PERIODS - 1 })),
    svg("line", { class: "root-guard-budget", x1: EDGE.left, x2: width - EDGE.right, y1: y(budget), y2: y(budget) }),
    svg("text", { x: EDGE.left, y: y(budget) - 5 }, t("rootGuardConsoleBudgetLine", number(budget))));
}

/** Beyond the budget a bar is hatched, so that it differs without colour. */
function hatching() {
  return svg("defs", {}, svg("pattern", { id: "root-guard-hatch", width: 8, height: 8, patternUnits: "userSpaceOnUse",
    patternTransform: "rotate(45)" }, svg("rect", { class: "root-guard-beyond", width: 8, height: 8 }),
  svg("line", { class: "root-guard-hatch", x1: 0, x2: 0, y1: 0, y2: 8 })));
}

function bar({ count: signIns, to }, x, step, { y, below, beyond, last }) {
  const month = new Intl.DateTimeFormat(document.documentElement.lang, { month: "short" }).format(to);
  return svg("g", {},
    svg("rect", { class: "root-guard-bar", x: x + step * 0.15, width: step * 0.7, y: y(signIns), height: y(0) - y(signIns),
      fill: beyond ? "url(#root-guard-hatch)" : null }),
    signIns > 0 && svg("text", { x: x + step / 2, y: y(signIns) - 5, "text-anchor": "middle" }, number(signIns)),
    svg("text", { x: x + step / 2, y: below, "text-anchor": "middle" }, last ? t("rootGuardConsoleNow") : month));
}
