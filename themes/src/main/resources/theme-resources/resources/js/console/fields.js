/** Form fields with label, help and an error of their own. What was typed stays when it is refused. */
import { el, fill, freshId, svg } from "./dom.js";

/** One line of text. */
export function textField({ name, label, help, value = "", required = false, type = "text", ...rest }) {
  const input = el("input", { name, type, value, "aria-required": required ? "true" : null, autocomplete: "off",
    spellcheck: "false", ...rest });
  return field(input, { label, help, read: () => input.value.trim() });
}

/** Several values, one a line. */
export function listField({ name, label, help, value = [] }) {
  const input = el("textarea", { name, rows: Math.max(2, Math.min(6, value.length + 1)), spellcheck: "false" });
  input.value = value.join("\n");
  return field(input, { label, help, read: () => input.value.split("\n").map((line) => line.trim()).filter(Boolean) });
}

/** One of a few words. */
export function choiceField({ name, label, help, value, choices }) {
  const input = el("select", { name },
    choices.map(([id, text]) => el("option", { value: id, selected: id === value }, text)));
  const chosen = field(input, { label, help, read: () => input.value });
  input.after(caret());
  return chosen;
}

/** What shows that a field opens a list: PatternFly draws the field without the browser's own sign. */
export function caret() {
  return el("span", { class: "pf-v5-c-form-control__utilities" },
    el("span", { class: "pf-v5-c-form-control__toggle-icon" },
      svg("svg", { class: "pf-v5-svg", viewBox: "0 0 320 512", fill: "currentColor", "aria-hidden": "true", width: "1em", height: "1em" },
        svg("path", { d: "M31 192h258c18 0 27 22 14 35L174 356a20 20 0 0 1-28 0L17 227c-13-13-4-35 14-35z" }))));
}

/** A few of several words, as a group of check boxes. */
export function choicesField({ name, label, help, value, choices }) {
  const boxes = choices.map(([id, text]) => checkBox(name, id, text, value.includes(id)));
  return group(name, { label, help, boxes, read: () => boxes.filter(({ input }) => input.checked).map(({ input }) => input.value) });
}

/** Yes or no. */
export function switchField({ name, label, help, value }) {
  const box = checkBox(name, "true", label, value);
  return described(box.input, box.element, { help, read: () => box.input.checked });
}

function checkBox(name, value, text, checked) {
  const id = freshId("field");
  const input = el("input", { class: "pf-v5-c-check__input", type: "checkbox", id, name, value, checked });
  return { input, element: el("div", { class: "pf-v5-c-check" }, input,
    el("label", { class: "pf-v5-c-check__label", for: id }, text)) };
}

function group(name, { label, help, boxes, read }) {
  const set = el("fieldset", { class: "root-guard-choices", tabindex: "-1" },
    el("legend", { class: "pf-v5-c-form__label-text" }, label), boxes.map(({ element }) => element));
  return described(set, set, { help, read });
}

function field(input, { label, help, read }) {
  input.id = freshId("field");
  const control = el("span", { class: "pf-v5-c-form-control" }, input);
  const element = el("div", {}, el("div", { class: "pf-v5-c-form__group-label" },
    el("label", { class: "pf-v5-c-form__label", for: input.id }, el("span", { class: "pf-v5-c-form__label-text" }, label))),
  control);
  return described(input, element, { help, read, control });
}

/** Puts help and error below, and ties both to the field for those who hear them. */
function described(input, element, { help, read, control }) {
  const helpId = freshId("help");
  const error = el("p", { class: "root-guard-error", id: freshId("error"), hidden: true });
  const hint = help && el("p", { class: "root-guard-help", id: helpId }, help);
  const describe = (...ids) => (ids.some(Boolean)
    ? input.setAttribute("aria-describedby", ids.filter(Boolean).join(" ")) : input.removeAttribute("aria-describedby"));
  describe(hint && helpId);
  return {
    element: el("div", { class: "pf-v5-c-form__group root-guard-field" }, element, error, hint),
    value: read,
    focus: () => input.focus(),
    refuse: (message) => {
      fill(error, message);
      error.hidden = !message;
      if (input.name) {
        // Not for a group of check boxes: there the description says it.
        input.setAttribute("aria-invalid", message ? "true" : "false");
      }
      control?.classList.toggle("pf-m-error", Boolean(message));
      describe(message && error.id, hint && helpId);
    },
  };
}
