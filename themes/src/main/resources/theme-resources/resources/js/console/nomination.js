/** Nominating a root user, showing the claim code once, and withdrawing. */
import { el, fill } from "./dom.js";
import { textField } from "./fields.js";
import { button, confirmed, facts, part, problem, submit } from "./parts.js";
import { person } from "./people.js";
import { t } from "./texts.js";
import { momentWithAge } from "./time.js";

const PATH = "/root-guard/nomination";

/** The box about the nomination. */
export function nominationCard(context) {
  return part(t("rootGuardConsoleNomination"), () => context.api.get("/root-guard/status"),
    (status) => content(context, status));
}

function content(context, status) {
  const open = status.nomination;
  return [
    el("p", {}, t(status.state === "guarded" ? "rootGuardConsoleNominationHelpGuarded" : "rootGuardConsoleNominationHelp")),
    open && facts([
      [t("rootGuardConsoleNominee"), person(context, open.userId)],
      [t("rootGuardConsoleEnds"), momentWithAge(open.expires)],
    ]),
    open && el("div", { class: "root-guard-actions" },
      button("secondary", t("rootGuardConsoleWithdraw"), () => withdraw(context), { "data-action": "withdraw" })),
    form(context),
  ];
}

function form(context) {
  const user = textField({ name: "user", label: t("rootGuardConsoleUser"), help: t("rootGuardConsoleUserHelp"), required: true });
  const result = el("div", { role: "status" });
  const send = async (event) => {
    event.preventDefault();
    user.refuse(null);
    if (!user.value()) {
      user.refuse(t("rootGuardConsoleUserMissing"));
      user.focus();
      return;
    }
    try {
      const answer = await context.api.post(PATH, { user: user.value() });
      context.again();
      context.tell("success", t("rootGuardConsoleNominated"), claimCode(answer));
    } catch (failure) {
      refused(user, result, failure);
    }
  };
  return el("form", { class: "pf-v5-c-form", novalidate: true, submit: send },
    user.element,
    el("div", { class: "root-guard-actions" }, submit(t("rootGuardConsoleNominate"))),
    result);
}

/** Refusals about the request name the only field that there is; everything else is about the realm or the caller. */
function refused(user, result, failure) {
  if (failure.status === 400 || failure.code === "user_not_found") {
    user.refuse(failure.message);
    user.focus();
  } else {
    fill(result, problem(failure));
  }
}

/** The code is in this answer alone: it is gone with the message. */
function claimCode(answer) {
  const code = el("code", { class: "root-guard-code", "data-claim-code": true }, answer.claimCode);
  const copied = el("span");
  return [
    el("p", {}, t(answer.mailed ? "rootGuardConsoleCodeMailed" : "rootGuardConsoleCodeNotMailed")),
    el("p", {}, code, " ", navigator.clipboard && button("secondary", t("rootGuardConsoleCopy"), async () => {
      await navigator.clipboard.writeText(answer.claimCode);
      copied.textContent = t("rootGuardConsoleCopied");
    }), " ", copied),
  ];
}

async function withdraw(context) {
  if (await confirmed(t("rootGuardConsoleWithdrawQuestion"), t("rootGuardConsoleWithdraw"))) {
    try {
      await context.api.delete(PATH);
      context.tell("success", t("rootGuardConsoleWithdrawn"));
      context.again();
    } catch (failure) {
      context.fail(failure);
    }
  }
}
