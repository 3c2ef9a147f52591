/** The settings of the policy: a form made from the server's own definitions, checked by the server. */
import { el, fill } from "./dom.js";
import { notice, part, problem, submit } from "./parts.js";
import { settingField } from "./setting-field.js";
import { t } from "./texts.js";

/** Groups of the form by the beginning of keys; what fits none is in the first. */
const GROUPS = [
  ["rootGuardConsoleGroupGeneral", []],
  ["rootGuardConsoleGroupMfa", ["mfa-", "security-key-"]],
  ["rootGuardConsoleGroupPassword", ["password-"]],
  ["rootGuardConsoleGroupAccessKeys", ["access-key", "root-access-keys"]],
  ["rootGuardConsoleGroupAlerts", ["alert-", "central-"]],
];

/** The view. */
export function settingsView(context) {
  return [part(t("rootGuardConsoleSettings"), () => load(context), (loaded) => form(context, loaded))];
}

async function load(context) {
  const [definitions, policy, status] = await Promise.all(
    ["/root-guard/policy/definitions", "/root-guard/policy", "/root-guard/status"].map((path) => context.api.get(path)));
  return { definitions, policy, status };
}

function form(context, { definitions, policy, status }) {
  const fields = new Map(definitions.map((each) => [each.key, settingField(each, policy[each.key])]));
  const result = el("div", { class: "root-guard-results" });
  const save = async (event) => {
    event.preventDefault();
    fields.forEach((field) => field.refuse(null));
    fill(result);
    try {
      const inForce = await context.api.put("/root-guard/policy",
        Object.fromEntries([...fields].map(([key, field]) => [key, field.value()])));
      fields.forEach((field, key) => field.saved(inForce[key]));
      context.tell("success", t("rootGuardConsoleSaved"));
    } catch (failure) {
      refused(fields, result, failure);
    }
  };
  return [
    status.state === "guarded" && notice("info", t("rootGuardConsoleSettingsOfRoot")),
    el("form", { class: "pf-v5-c-form", novalidate: true, submit: save },
      GROUPS.map(([key], place) => el("fieldset", { class: "root-guard-group" },
        el("legend", {}, t(key)),
        definitions.filter((each) => groupOf(each.key) === place).map((each) => fields.get(each.key).element))),
      result,
      el("div", { class: "root-guard-actions" }, submit(t("rootGuardConsoleSave")))),
  ];
}

function groupOf(key) {
  const found = GROUPS.findIndex(([, beginnings]) => beginnings.some((each) => key.startsWith(each)));
  return Math.max(0, found);
}

/** Every problem stands at its field, and the first has the focus; what was typed is kept. */
function refused(fields, result, failure) {
  const problems = (failure.problems ?? []).filter((each) => fields.has(each.key));
  if (problems.length === 0) {
    fill(result, el("div", { role: "alert" }, problem(failure)));
    return;
  }
  problems.forEach((each) => fields.get(each.key).refuse(each.message));
  fill(result, el("div", { role: "alert" }, notice("danger", t("rootGuardConsoleNotSaved", problems.length))));
  fields.get(problems[0].key).focus();
}
