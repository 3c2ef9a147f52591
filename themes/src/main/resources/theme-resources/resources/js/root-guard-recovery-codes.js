// Without scripts the codes can be read, marked and downloaded; these two buttons need one.
const codes = [...document.querySelectorAll("#root-guard-recovery-codes li")].map((item) => item.textContent.trim());

const print = document.getElementById("root-guard-print");
print.hidden = false;
print.addEventListener("click", () => globalThis.print());

// Browsers offer the clipboard to pages that came over HTTPS only.
if (navigator.clipboard) {
  const copy = document.getElementById("root-guard-copy");
  const done = document.getElementById("root-guard-copy-done");
  copy.hidden = false;
  copy.addEventListener("click", async () => {
    await navigator.clipboard.writeText(codes.join("\n"));
    done.textContent = copy.dataset.copied;
  });
}
