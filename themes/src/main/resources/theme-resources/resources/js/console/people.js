/** Names of users for ids, as far as whoever signed in may see them. */
import { el } from "./dom.js";

/** Names that were asked for, by realm and id: a list may show the same person in every row. */
const names = new Map();

/** The id at once, and the name as soon as it is known. */
export function person(context, userId) {
  const shown = el("span", { "data-user": userId }, userId);
  const key = `${context.realm} ${userId}`;
  if (!names.has(key)) {
    names.set(key, nameOf(context, userId));
  }
  names.get(key).then((name) => { shown.textContent = name; });
  return shown;
}

async function nameOf(context, userId) {
  try {
    const user = await context.api.get(`/users/${encodeURIComponent(userId)}`);
    return user.email ? `${user.username} (${user.email})` : user.username;
  } catch {
    // Whoever may not see users, and users who are gone: the id has to do.
    return userId;
  }
}
