// How the page talks to its server. A mistake is a Problem with its status; no network is status 0.

const PATIENCE = 20_000;
let token = null;

export class Problem extends Error {
  constructor(status, body = {}, after = 0) {
    super(sentences(body) || body.detail || body.title || `HTTP ${status}`);
    this.status = status;
    this.type = body.type ?? "";
    this.after = after;
  }

  /** Whether the device's key is what was refused: revoked, forked or not known. */
  get isOfTheKey() {
    return this.status === 409 || this.status === 410 || this.type.endsWith("/unknown-device");
  }

  /** Whether trying again later may help, without anybody doing anything. */
  get passes() {
    return this.status === 0 || this.status === 408 || this.status === 429 || this.status >= 500;
  }
}

/** What unsafe requests carry; the start tells it. */
export function carry(csrf) {
  token = csrf;
}

export async function send(method, path, { json, blob, headers = {}, patience = PATIENCE } = {}) {
  const all = { Accept: "application/json", ...headers };
  if (method !== "GET" && method !== "HEAD" && token) all[token.header] = token.token;
  if (json !== undefined) all["Content-Type"] = "application/json";
  let response;
  try {
    response = await fetch(path, {
      method, headers: all, body: json === undefined ? blob : JSON.stringify(json),
      credentials: "same-origin", redirect: "manual", cache: "no-store", signal: AbortSignal.timeout(patience),
    });
  } catch {
    throw new Problem(0);
  }
  // A page for signing in, or that of a hotel's network, is not our answer.
  if (response.type === "opaqueredirect") throw new Problem(401);
  if (!response.ok) throw new Problem(response.status, await bodyOf(response), secondsToWait(response));
  return response;
}

export async function ask(method, path, options) {
  const response = await send(method, path, options);
  if (response.status === 204) return null;
  if (!(response.headers.get("Content-Type") ?? "").includes("json")) throw new Problem(0);
  return response.json();
}

async function bodyOf(response) {
  try {
    return await response.json();
  } catch {
    return {};
  }
}

/** What is wrong with which field, where the problem names fields. */
function sentences(body) {
  return Array.isArray(body.errors) ? body.errors.map(it => `${it.field} ${it.detail}`).join("; ") : "";
}

const secondsToWait = response => Number(response.headers.get("Retry-After")) || 0;
