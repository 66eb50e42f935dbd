// What one part of the page tells the others, in this tab and in the others of this phone.

const target = new EventTarget();
const channel = globalThis.BroadcastChannel ? new BroadcastChannel("firsthand-capture") : null;

/** Calls back at each event of a name until the function returned is called. */
export function on(name, callback) {
  const listener = event => callback(event.detail);
  target.addEventListener(name, listener);
  return () => target.removeEventListener(name, listener);
}

export function tell(name, detail) {
  target.dispatchEvent(new CustomEvent(name, { detail }));
}

/** Tells the other tabs as well; the detail must be plain. */
export function tellAll(name, detail) {
  tell(name, detail);
  channel?.postMessage({ name, detail });
}

channel?.addEventListener("message", event => tell(event.data.name, event.data.detail));
