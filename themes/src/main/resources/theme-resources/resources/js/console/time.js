/** Moments and ages as people write them, with what machines read beside it. */
import { el } from "./dom.js";
import { language, t } from "./texts.js";

const UNITS = [["year", 31536000], ["month", 2592000], ["day", 86400], ["hour", 3600], ["minute", 60]];

/** Day and time in the zone of the browser. */
export function moment(iso) {
  const text = new Intl.DateTimeFormat(language(), { dateStyle: "medium", timeStyle: "short" }).format(new Date(iso));
  return el("time", { datetime: iso }, text);
}

/** The day alone, as text. */
export function day(date) {
  return new Intl.DateTimeFormat(language(), { dateStyle: "medium" }).format(date);
}

/** How long ago something was, or how long it is until then. */
export function age(iso) {
  const seconds = (new Date(iso) - Date.now()) / 1000;
  const format = new Intl.RelativeTimeFormat(language(), { numeric: "auto" });
  const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? ["minute", 60];
  return format.format(Math.round(seconds / size), unit);
}

/** Moment and age, or a word for never. */
export function momentWithAge(iso) {
  return iso ? el("span", {}, moment(iso), ` (${age(iso)})`) : t("rootGuardConsoleNever");
}
