/** The credential report: fetched with the token, because a link could not carry it, and kept as a file. */
import { el } from "./dom.js";
import { choiceField } from "./fields.js";
import { card, submit } from "./parts.js";
import { t } from "./texts.js";

/** The box for the download. */
export function reportCard(context) {
  const scope = choiceField({ name: "scope", label: t("rootGuardConsoleScope"), value: "admins", choices: [
    ["admins", t("rootGuardConsoleScopeAdmins")], ["all", t("rootGuardConsoleScopeAll")]] });
  const download = async (event) => {
    event.preventDefault();
    try {
      const file = await context.api.file(`/root-guard/credential-report?scope=${scope.value()}`, "text/csv");
      keep(file, `${context.realm}-credential-report-${new Date().toISOString().slice(0, 10)}.csv`);
      context.tell("success", t("rootGuardConsoleReportKept"));
    } catch (failure) {
      context.fail(failure);
    }
  };
  return card(t("rootGuardConsoleReport"), el("p", {}, t("rootGuardConsoleReportHelp")),
    el("form", { class: "pf-v5-c-form root-guard-filter", submit: download },
      scope.element, el("div", { class: "root-guard-actions" }, submit(t("rootGuardConsoleDownload"), "secondary"))));
}

function keep(file, name) {
  const address = URL.createObjectURL(file);
  el("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
}
