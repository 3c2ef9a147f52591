/** Names of users for ids, as far as whoever signed in may see them. */
import { el } from "./dom.js";

/** The id at once, and the name as soon as it is known. */
export function person(context, userId) {
  const shown = el("span", { "data-user": userId }, userId);
  context.api.get(`/users/${encodeURIComponent(userId)}`)
    .then((user) => { shown.textContent = user.email ? `${user.username} (${user.email})` : user.username; })
    .catch(() => {});
  return shown;
}
