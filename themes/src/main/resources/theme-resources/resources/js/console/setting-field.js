/** The field of one setting, made from its definition. */
import { choiceField, choicesField, listField, switchField, textField } from "./fields.js";
import { el, fill } from "./dom.js";
import { camel, has, t } from "./texts.js";

/** A field that knows its default and how the value goes to the server. */
export function settingField(definition, value) {
  const key = `rootGuardSetting${camel(definition.key)}`;
  const described = {
    name: definition.key,
    label: t(key),
    help: `${t(`${key}Help`)}${hint(definition)}`,
    value,
    choices: definition.choices.map((id) => [id, wordFor(id)]),
  };
  const field = fieldOf(definition, described);
  const changed = el("p", { class: "root-guard-changed" });
  field.element.append(changed);
  field.saved = (now) => fill(changed, differs(definition, now) && t("rootGuardConsoleChanged"));
  field.saved(value);
  return field;
}

function fieldOf(definition, described) {
  switch (definition.kind) {
    case "boolean":
      return switchField(described);
    case "choice":
      return choiceField(described);
    case "text_list":
      return definition.choices.length > 0 ? choicesField(described) : listField(described);
    case "integer":
      return numberField(described);
    default:
      return textField(described);
  }
}

/** Text that is no number goes to the server as it is, which says what is wrong with it. */
function numberField(described) {
  const field = textField({ ...described, inputmode: "numeric" });
  const text = field.value;
  field.value = () => (/^-?\d{1,9}$/.test(text()) ? Number(text()) : text());
  return field;
}

function hint({ key, kind, bounds, defaults }) {
  const standard = defaults.join(", ");
  if (kind === "integer") {
    const words = `rootGuardBounds${camel(key)}`;
    return ` ${t("rootGuardConsoleBounds", has(words) ? t(words) : bounds, standard)}`;
  }
  return kind === "choice" ? ` ${t("rootGuardConsoleDefault", standard)}` : "";
}

function differs({ kind, defaults }, value) {
  const set = (kind === "text_list" ? value : [String(value)]).filter((each) => each !== "");
  return [...set].sort().join("\n") !== [...defaults].sort().join("\n");
}

/** Tasks and kinds of authenticators have names; other words stand for themselves. */
function wordFor(id) {
  const key = ["rootGuardTask", "rootGuardFactor"].map((prefix) => prefix + camel(id)).find(has);
  return key ? `${t(key)} (${id})` : id;
}
