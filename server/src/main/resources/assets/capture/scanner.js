// Codes in the camera's picture: found by the browser where it can, else by the server while there is a network.
import { ask } from "./api.js";
import { toJpeg } from "./pictures.js";

const HERE_EVERY = 180;
const THERE_EVERY = 1_100;
const FRAME = 1_100;
const FORMATS = ["qr_code", "data_matrix", "aztec", "pdf417", "code_128", "code_39", "ean_13"];
let detector;

async function detectorHere() {
  if (detector !== undefined) return detector;
  try {
    const known = await globalThis.BarcodeDetector.getSupportedFormats();
    const formats = FORMATS.filter(it => known.includes(it));
    detector = formats.length ? new BarcodeDetector({ formats }) : null;
  } catch {
    detector = null;
  }
  return detector;
}

/**
 * Looks at the video until a code was found or it is told to stop. Calls found with its text, where it came from and
 * what the server read in it; where the server is to look, only while asking is allowed.
 */
export function scan(video, { found, mayAsk }) {
  let stopped = false;
  (async () => {
    const here = await detectorHere();
    while (!stopped) {
      const code = video.readyState >= 2 && (here ? await lookHere(here, video) : mayAsk() && navigator.onLine && await lookThere(video));
      if (stopped) return;
      if (code) { found(code); return; }
      await new Promise(resolve => setTimeout(resolve, here ? HERE_EVERY : THERE_EVERY));
    }
  })();
  return () => { stopped = true; };
}

async function lookHere(here, video) {
  try {
    const [code] = await here.detect(video);
    return code?.rawValue ? { text: code.rawValue, format: code.format } : null;
  } catch {
    return null;
  }
}

async function lookThere(video) {
  try {
    const blob = await toJpeg(video, null, FRAME, 0.75);
    return (await codesIn(blob))[0] ?? null;
  } catch {
    return null;
  }
}

/** The codes the server finds in a picture. */
export async function codesIn(blob) {
  return (await ask("POST", "/capture/api/codes", { blob, headers: { "Content-Type": blob.type } })).codes;
}

/** The codes the browser finds in a still picture; null where it cannot. */
export async function codesHere(blob) {
  const here = await detectorHere();
  if (!here) return null;
  const bitmap = await createImageBitmap(blob);
  try {
    return (await here.detect(bitmap)).map(it => ({ text: it.rawValue, format: it.format }));
  } catch {
    return [];
  } finally {
    bitmap.close();
  }
}
