/** The access keys of the realm: found by owner and status, switched off, deleted. */
import { el, fill } from "./dom.js";
import { choiceField, textField } from "./fields.js";
import { keysTable } from "./keys-table.js";
import { button, card, problem, submit } from "./parts.js";
import { named, t } from "./texts.js";

const PAGE = 50;

/** The view. */
export function accessKeysView(context) {
  const owner = textField({ name: "owner", label: t("rootGuardConsoleOwner"), help: t("rootGuardConsoleOwnerHelp") });
  const status = choiceField({ name: "status", label: t("rootGuardConsoleColumnStatus"), value: "", choices: [
    ["", t("rootGuardConsoleAny")],
    ...["active", "inactive", "expired"].map((id) => [id, named("rootGuardAccessKeyStatus", id)]),
  ] });
  const found = el("div", { class: "root-guard-stack" });
  const search = (first = 0) => list(context, { owner, status, first, found, again: search });
  search();
  return [card(t("rootGuardConsoleAccessKeys"),
    el("p", {}, t("rootGuardConsoleAccessKeysHelp")),
    el("form", { class: "pf-v5-c-form root-guard-filter", novalidate: true, submit: (event) => {
      event.preventDefault();
      search();
    } }, owner.element, status.element, el("div", { class: "root-guard-actions" }, submit(t("rootGuardConsoleFind"), "secondary"))),
    found)];
}

async function list(context, { owner, status, first, found, again }) {
  owner.refuse(null);
  try {
    const query = new URLSearchParams({ first, max: PAGE + 1 });
    if (status.value()) {
      query.set("status", status.value());
    }
    if (owner.value()) {
      const user = await userOf(context, owner.value());
      if (!user) {
        owner.refuse(t("rootGuardConsoleNoSuchUser"));
        owner.focus();
        return;
      }
      query.set("user", user);
    }
    const keys = await context.api.get(`/root-guard/access-keys?${query}`);
    fill(found, shown(context, keys, first, again));
  } catch (failure) {
    fill(found, problem(failure));
  }
}

function shown(context, keys, first, again) {
  if (keys.length === 0) {
    return el("p", {}, t("rootGuardConsoleNoKeys"));
  }
  return [
    keysTable(context, t("rootGuardConsoleAccessKeys"), keys.slice(0, PAGE), () => again(first)),
    el("div", { class: "root-guard-actions" },
      first > 0 && button("link", t("rootGuardConsoleBack"), () => again(Math.max(0, first - PAGE))),
      keys.length > PAGE && button("link", t("rootGuardConsoleMore"), () => again(first + PAGE))),
  ];
}

/** The id of a user who is named by username or e-mail address. */
async function userOf(context, name) {
  for (const field of ["username", "email"]) {
    const users = await context.api.get(`/users?exact=true&briefRepresentation=true&${field}=${encodeURIComponent(name)}`);
    if (users.length > 0) {
      return users[0].id;
    }
  }
  return null;
}
