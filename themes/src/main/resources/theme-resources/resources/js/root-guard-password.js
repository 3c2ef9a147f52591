// Asks the server, which decides in the end, what it would say to the password so far.
const pause = 300;
const box = document.getElementById("root-guard-strength");
const field = document.getElementById("password-new");
const meter = document.getElementById("root-guard-strength-meter");
const text = document.getElementById("root-guard-strength-text");
const advice = document.getElementById("root-guard-strength-advice");

let timer;
let asked = 0;

field.addEventListener("input", () => {
  clearTimeout(timer);
  // An answer that is still on its way is about a password that is no more there.
  asked += 1;
  box.setAttribute("aria-busy", "true");
  timer = setTimeout(ask, pause);
});

async function ask() {
  const question = asked;
  if (field.value === "") {
    box.hidden = true;
    return;
  }
  try {
    const response = await fetch(box.dataset.url, {
      method: "POST",
      credentials: "same-origin",
      body: new URLSearchParams({ password: field.value }),
    });
    if (!response.ok) {
      throw new Error(String(response.status));
    }
    show(question, await response.json());
  } catch {
    // Nothing is lost: the server judges the password again when it is sent.
    box.hidden = true;
  }
}

function show(question, answer) {
  if (question !== asked) {
    return;
  }
  meter.value = answer.score;
  text.textContent = answer.problem ?? box.dataset.good;
  box.dataset.verdict = answer.problem === null ? "taken" : "refused";
  advice.replaceChildren(
    ...answer.advice.map((sentence) => {
      const item = document.createElement("li");
      item.textContent = sentence;
      return item;
    }),
  );
  box.setAttribute("aria-busy", "false");
  box.hidden = false;
}
