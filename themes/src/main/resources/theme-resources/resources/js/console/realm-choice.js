/** Which realm the page is about: the one of the sign-in, or any for administrators in master. */
import { el } from "./dom.js";
import { caret } from "./fields.js";
import { t } from "./texts.js";

/** The name of the realm, or a list of realms to choose from. */
export function realmChoice(context, api) {
  const { settings } = context;
  if (settings.realm !== settings.masterRealm) {
    return el("span", { class: "root-guard-realm" }, t("rootGuardConsoleRealm", context.realm));
  }
  const choice = el("select", { id: "root-guard-realm", name: "realm", change: () => context.turnTo(choice.value) },
    option(context.realm, true));
  offer(choice, context, api);
  return el("span", { class: "root-guard-realm" },
    el("label", { for: "root-guard-realm" }, t("rootGuardConsoleRealmChoice")),
    el("span", { class: "pf-v5-c-form-control" }, choice, caret()));
}

async function offer(choice, context, api) {
  try {
    const realms = await api.get("?briefRepresentation=true");
    const names = realms.map((each) => each.realm).sort((one, other) => one.localeCompare(other));
    choice.replaceChildren(...names.map((name) => option(name, name === context.realm)));
  } catch (failure) {
    context.fail(failure);
  }
}

function option(name, selected) {
  return el("option", { value: name, selected }, name);
}
