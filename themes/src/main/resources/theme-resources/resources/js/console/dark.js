// Light or dark, as the device asks for it: the way of Keycloak's own consoles. No module, so that nothing is painted before.
(() => {
  const darkClass = document.documentElement.dataset.darkClass;
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const apply = () => darkClass && document.documentElement.classList.toggle(darkClass, dark.matches);
  apply();
  dark.addEventListener("change", apply);
})();
