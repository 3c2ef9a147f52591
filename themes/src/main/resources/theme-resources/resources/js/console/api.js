/** The Admin REST of one realm, with the token of whoever signed in. */
import { SignedOut } from "./sign-in.js";

/** A refusal or failure: the stable code and the sentence of the server, and the problems of single settings. */
export class ApiError extends Error {
  constructor(status, body) {
    super(body.error_description ?? body.errorMessage ?? "");
    this.status = status;
    this.code = body.error ?? "";
    this.problems = body.problems ?? [];
  }
}

/** Calls below a base such as https://admin.example.org/admin/realms. */
export class AdminApi {
  #base;
  #session;

  constructor(base, session) {
    this.#base = base;
    this.#session = session;
  }

  /** The same for one realm. */
  of(realm) {
    return new AdminApi(`${this.#base}/${encodeURIComponent(realm)}`, this.#session);
  }

  get(path) {
    return this.#json("GET", path);
  }

  post(path, body) {
    return this.#json("POST", path, body);
  }

  put(path, body) {
    return this.#json("PUT", path, body);
  }

  delete(path) {
    return this.#json("DELETE", path);
  }

  /** A file, as it came. */
  async file(path, type) {
    return (await this.#send("GET", path, { Accept: type })).blob();
  }

  async #json(method, path, body) {
    const headers = { Accept: "application/json" };
    if (body !== undefined) {
      headers["Content-Type"] = "application/json";
    }
    const answer = await this.#send(method, path, headers, body === undefined ? undefined : JSON.stringify(body));
    return answer.status === 204 ? null : answer.json();
  }

  async #send(method, path, headers, body) {
    const answer = await fetch(this.#base + path, {
      method,
      body,
      headers: { ...headers, Authorization: `Bearer ${await this.#session.token()}` },
      cache: "no-store",
      credentials: "omit",
      referrerPolicy: "no-referrer",
    });
    if (answer.status === 401) {
      throw new SignedOut("401");
    }
    if (!answer.ok) {
      throw new ApiError(answer.status, await answer.json().catch(() => ({})));
    }
    return answer;
  }
}
