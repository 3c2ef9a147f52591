// A form sent twice would spend a one-time code twice, and the second answer would be an error.
for (const form of document.querySelectorAll("form[data-root-guard-form], form[data-root-guard-card]")) {
  let sent = false;

  form.addEventListener("submit", (event) => {
    if (sent) {
      event.preventDefault();
    }
    sent = true;
  });

  // The browser may show the page again from its cache after Back.
  globalThis.addEventListener("pageshow", () => {
    sent = false;
  });
}
