// Without this script a page shows everything at once, and times in UTC.
const language = document.documentElement.lang || undefined;

for (const time of document.querySelectorAll(".root-guard-page time")) {
  time.textContent = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" })
    .format(new Date(time.dateTime));
}

const choices = document.querySelectorAll("[name=credentialId][data-kind]");

// Only what the chosen kind of authenticator needs is shown; what is hidden is not posted either.
function showChosen() {
  const chosen = [...choices].find((choice) => choice.type === "hidden" || choice.checked);
  if (!chosen) {
    return;
  }
  for (const part of document.querySelectorAll("[data-root-guard-kinds]")) {
    const needed = part.dataset.rootGuardKinds.split(" ").includes(chosen.dataset.kind);
    part.hidden = !needed;
    for (const control of part.querySelectorAll("input, button")) {
      control.disabled = !needed;
    }
  }
}

for (const choice of choices) {
  choice.addEventListener("change", showChosen);
}
globalThis.addEventListener("pageshow", showChosen);
showChosen();
