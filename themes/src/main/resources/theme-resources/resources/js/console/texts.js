/** The words of the page, by the keys of the server's message bundles. */

let texts = {};

/** Loads the words in a language, or in the one that the browser asks for. */
export async function loadTexts(page, language) {
  const query = language ? `?lang=${encodeURIComponent(language)}` : "";
  const answer = await fetch(`${page}/texts${query}`, { credentials: "same-origin" });
  if (!answer.ok) {
    throw new Error(`texts: ${answer.status}`);
  }
  texts = await answer.json();
  document.documentElement.lang = texts.lang;
}

/** A text with its parameters, by the rules of java.text.MessageFormat as far as the bundles use them. */
export function t(key, ...parameters) {
  return (texts[key] ?? key).replace(/''|\{(\d)\}/g, (found, index) =>
    found === "''" ? "'" : String(parameters[Number(index)] ?? ""));
}

/** Whether there is a text. */
export function has(key) {
  return key in texts;
}

/** The last part of a message key, made from an id such as change-root-policy: ChangeRootPolicy. */
export function camel(id) {
  return String(id).split(/[-_]/).map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}

/** The text of an id under a prefix, or the id itself when the server knows more ids than this page. */
export function named(prefix, id) {
  const key = prefix + camel(id);
  return has(key) ? t(key) : String(id);
}

/** A number as people write it. */
export function number(value) {
  return new Intl.NumberFormat(texts.lang).format(value);
}

/** The language of the words. */
export function language() {
  return texts.lang;
}
