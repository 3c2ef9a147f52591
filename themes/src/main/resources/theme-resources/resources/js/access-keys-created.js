// Without scripts id and secret can be read, marked and downloaded; copying needs one.
// Browsers offer the clipboard to pages that came over HTTPS only.
if (navigator.clipboard) {
  const done = document.getElementById("root-guard-copy-done");
  for (const button of document.querySelectorAll("[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent.trim());
      done.textContent = button.dataset.copied;
    });
  }
}
