/** Parts that every view is made of, in PatternFly's markup as Keycloak ships it. */
import { el, fill, freshId } from "./dom.js";
import { ApiError } from "./api.js";
import { SignedOut } from "./sign-in.js";
import { t } from "./texts.js";

const LEVELS = { danger: "Danger", warning: "Warning", success: "Success", info: "Info" };

/** A button that does something here. */
export function button(kind, text, act, attributes = {}) {
  return el("button", { type: "button", class: `pf-v5-c-button pf-m-${kind}`, click: act, ...attributes }, text);
}

/** A button that sends a form. */
export function submit(text, kind = "primary") {
  return el("button", { type: "submit", class: `pf-v5-c-button pf-m-${kind}` }, text);
}

/** A message in the page. The level is said, too, so that it does not depend on colours. */
export function notice(level, text, ...children) {
  return el("div", { class: `pf-v5-c-alert pf-m-inline pf-m-${level}`, "data-level": level },
    el("p", { class: "pf-v5-c-alert__title" }, el("strong", {}, `${t(`rootGuardConsoleLevel${LEVELS[level]}`)}: `), text),
    children.length > 0 && el("div", { class: "pf-v5-c-alert__description" }, children));
}

/** A short word with a colour, such as a status. */
export function label(colour, text) {
  return el("span", { class: `pf-v5-c-label pf-m-${colour}` }, el("span", { class: "pf-v5-c-label__content" }, text));
}

/** A box with a heading. */
export function card(title, ...children) {
  const id = freshId("card");
  return el("section", { class: "pf-v5-c-card root-guard-card", "aria-labelledby": id },
    el("div", { class: "pf-v5-c-card__title" }, el("h2", { class: "pf-v5-c-card__title-text", id }, title)),
    el("div", { class: "pf-v5-c-card__body root-guard-stack" }, children));
}

/** A box that loads by itself: what one part is refused does not keep the others from being shown. */
export function part(title, load, show) {
  const body = el("div", { class: "root-guard-stack" });
  const box = card(title, body);
  box.reload = async () => {
    box.setAttribute("aria-busy", "true");
    if (!body.hasChildNodes()) {
      fill(body, el("p", {}, t("rootGuardConsoleLoading")));
    }
    try {
      fill(body, await show(await load(), box));
    } catch (failure) {
      fill(body, problem(failure));
    } finally {
      box.removeAttribute("aria-busy");
    }
  };
  box.loaded = box.reload();
  return box;
}

/** What went wrong, in words. */
export function problem(failure) {
  if (failure instanceof SignedOut) {
    return notice("warning", t("rootGuardConsoleSignedOut"),
      button("link", t("rootGuardConsoleSignIn"), () => document.dispatchEvent(new Event("root-guard-sign-in")),
        { "data-action": "sign-in" }));
  }
  if (!(failure instanceof ApiError)) {
    window.console.error(failure);
    return notice("danger", t("rootGuardConsoleUnreachable"));
  }
  if (failure.status === 403 && !failure.message) {
    return notice("info", t("rootGuardConsoleForbidden"));
  }
  // Where a sub-resource is missing, its parent answers that it has no such method.
  if ([404, 405].includes(failure.status) && !failure.message) {
    return notice("info", t("rootGuardConsoleNotThere"));
  }
  return notice("danger", failure.message || t("rootGuardConsoleFailed", failure.status));
}

/** Terms and what they are. */
export function facts(pairs) {
  return el("dl", { class: "pf-v5-c-description-list pf-m-horizontal-on-md root-guard-facts" },
    pairs.filter(Boolean).map(([term, ...values]) => el("div", { class: "pf-v5-c-description-list__group" },
      el("dt", { class: "pf-v5-c-description-list__term" }, el("span", { class: "pf-v5-c-description-list__text" }, term)),
      el("dd", { class: "pf-v5-c-description-list__description" },
        el("div", { class: "pf-v5-c-description-list__text" }, values)))));
}

/** A table that becomes a list of cards on a phone. The roles stay what they are when the style makes a grid of it. */
export function table(caption, headers, rows) {
  return el("table", { class: "pf-v5-c-table pf-m-compact pf-m-grid-md", role: "table" },
    el("caption", { class: "root-guard-spoken" }, caption),
    el("thead", { class: "pf-v5-c-table__thead", role: "rowgroup" },
      el("tr", { class: "pf-v5-c-table__tr", role: "row" },
        headers.map((header) => el("th", { class: "pf-v5-c-table__th pf-m-wrap", role: "columnheader", scope: "col" }, header)))),
    el("tbody", { class: "pf-v5-c-table__tbody", role: "rowgroup" },
      rows.map((cells) => el("tr", { class: "pf-v5-c-table__tr", role: "row" },
        cells.map((cell, place) => el("td", { class: "pf-v5-c-table__td", role: "cell", "data-label": headers[place] },
          el("div", {}, cell)))))));
}

/** Something that opens. */
export function details(summary, ...children) {
  return el("details", { class: "root-guard-details" }, el("summary", {}, summary), children);
}

/** Asks before something that cannot be undone; true when it was confirmed. */
export function confirmed(question, yes) {
  return new Promise((decide) => {
    const id = freshId("question");
    const end = (answer) => () => dialog.close(answer);
    const dialog = el("dialog", { class: "root-guard-dialog", "aria-labelledby": id, close: () => {
      dialog.remove();
      decide(dialog.returnValue === "yes");
    } },
    el("p", { id }, question),
    el("div", { class: "root-guard-actions" },
      button("danger", yes, end("yes"), { "data-answer": "yes" }),
      button("link", t("rootGuardConsoleCancel"), end("no"), { "data-answer": "no" })));
    document.body.append(dialog);
    dialog.showModal();
    dialog.querySelector("[data-answer=no]").focus();
  });
}
