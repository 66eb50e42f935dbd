// Where it happened, when the person lets us know: whole numbers, millionths of a degree, because they are signed.

const FRESH = 120_000;
let last = null;

/** A place of the last two minutes, or null; asks in the background so that nobody waits for it. */
export function placeNow() {
  locate();
  return last && Date.now() - last.at < FRESH ? last : null;
}

/** Looks where we are; null when that is not allowed or not known. */
export function locate() {
  return new Promise(resolve => {
    if (!navigator.geolocation) { resolve(null); return; }
    navigator.geolocation.getCurrentPosition(position => {
      const { latitude, longitude, accuracy } = position.coords;
      last = { latitude: millionths(latitude), longitude: millionths(longitude), accuracy: Math.ceil(accuracy), at: Math.round(position.timestamp) };
      resolve(last);
    }, () => resolve(null), { enableHighAccuracy: true, maximumAge: 60_000, timeout: 15_000 });
  });
}

const millionths = degrees => Math.round(degrees * 1e6);

/** "granted", "denied", "prompt", or "" where it cannot be told. */
export async function permission() {
  try {
    return (await navigator.permissions.query({ name: "geolocation" })).state;
  } catch {
    return "";
  }
}
