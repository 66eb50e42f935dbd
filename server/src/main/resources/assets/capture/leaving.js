// Asks the browser to wake the service worker when there is a network, for the page may be closed before.

export async function sendThoughClosed() {
  try {
    const registration = await navigator.serviceWorker?.ready;
    await registration?.sync?.register("captures");
  } catch {
    // Not allowed, or not known here: then the page sends when it is open again.
  }
}
