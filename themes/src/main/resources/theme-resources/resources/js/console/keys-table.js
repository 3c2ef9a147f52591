/** Access keys with their ages, and what can be done to them. */
import { button, confirmed, label, table } from "./parts.js";
import { el } from "./dom.js";
import { person } from "./people.js";
import { named, t } from "./texts.js";
import { momentWithAge } from "./time.js";

const COLOURS = { active: "green", inactive: "grey", expired: "orange" };

/** A table of keys; with a way to reload, each has its buttons. */
export function keysTable(context, caption, keys, reload = null) {
  const columns = ["Key", "Owner", "Status", "Created", "LastUsed", "Expires", ...(reload ? ["Actions"] : [])];
  return table(caption, columns.map((each) => t(`rootGuardConsoleColumn${each}`)), keys.map((key) => [
    el("div", {}, el("div", {}, key.label), el("code", {}, key.id), key.admin && [" ", label("purple", t("rootGuardConsoleAdminKey"))]),
    person(context, key.userId),
    label(COLOURS[key.status] ?? "grey", named("rootGuardAccessKeyStatus", key.status)),
    momentWithAge(key.created),
    key.lastUsedClient ? el("span", {}, momentWithAge(key.lastUsed), ` · ${key.lastUsedClient} · ${key.lastUsedAddress}`)
      : momentWithAge(key.lastUsed),
    momentWithAge(key.expires),
    ...(reload ? [actions(context, key, reload)] : []),
  ]));
}

function actions(context, key, reload) {
  const path = `/root-guard/access-keys/${encodeURIComponent(key.id)}`;
  const act = async (work, done) => {
    try {
      await work();
      context.tell("success", t(done, key.id));
      await reload();
    } catch (failure) {
      context.fail(failure);
    }
  };
  const remove = async () => {
    if (await confirmed(t("rootGuardConsoleDeleteKeyQuestion", key.id), t("rootGuardConsoleDelete"))) {
      await act(() => context.api.delete(path), "rootGuardConsoleKeyDeleted");
    }
  };
  const turn = (status, done) => act(() => context.api.put(path, { status }), done);
  const named = (text) => ({ "aria-label": `${text}: ${key.id}` });
  return el("div", { class: "root-guard-actions" },
    key.status === "active" && button("secondary", t("rootGuardConsoleDeactivate"),
      () => turn("inactive", "rootGuardConsoleKeyDeactivated"), { "data-action": "deactivate", ...named(t("rootGuardConsoleDeactivate")) }),
    key.status === "inactive" && button("secondary", t("rootGuardConsoleActivate"),
      () => turn("active", "rootGuardConsoleKeyActivated"), { "data-action": "activate", ...named(t("rootGuardConsoleActivate")) }),
    key.status !== "active" && button("danger", t("rootGuardConsoleDelete"), remove,
      { "data-action": "delete", ...named(t("rootGuardConsoleDelete")) }));
}
