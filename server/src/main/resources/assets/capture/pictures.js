// Pictures: always drawn anew before they are kept, so that no metadata, and no place, goes with them.

const LONGEST = 2400;
const QUALITY = 0.86;

/** A JPEG of the part of a source that is asked for, or of all of it, upright as the file says. */
export async function toJpeg(source, part, longest = LONGEST, quality = QUALITY) {
  const from = part ?? { x: 0, y: 0, width: source.videoWidth ?? source.width, height: source.videoHeight ?? source.height };
  const scale = Math.min(1, longest / Math.max(from.width, from.height));
  const canvas = canvasOf(Math.round(from.width * scale), Math.round(from.height * scale));
  canvas.getContext("2d").drawImage(source, from.x, from.y, from.width, from.height, 0, 0, canvas.width, canvas.height);
  return blobOf(canvas, quality);
}

/** Reads a picture file; fails where the browser knows no such format. */
export async function fromFile(file) {
  const bitmap = await createImageBitmap(file, { imageOrientation: "from-image" });
  try {
    return await toJpeg(bitmap);
  } finally {
    bitmap.close();
  }
}

/** The picture turned by quarters of a turn, clockwise. */
export async function turned(blob, quarters) {
  const bitmap = await createImageBitmap(blob);
  const lies = quarters % 2 !== 0;
  const canvas = canvasOf(lies ? bitmap.height : bitmap.width, lies ? bitmap.width : bitmap.height);
  const context = canvas.getContext("2d");
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate((quarters * Math.PI) / 2);
  context.drawImage(bitmap, -bitmap.width / 2, -bitmap.height / 2);
  bitmap.close();
  return blobOf(canvas, QUALITY);
}

/** The same picture with fewer points, where it has many. */
export async function smaller(blob, longest = 1800) {
  const bitmap = await createImageBitmap(blob);
  try {
    return Math.max(bitmap.width, bitmap.height) > longest ? await toJpeg(bitmap, null, longest, 0.82) : blob;
  } finally {
    bitmap.close();
  }
}

/** A small one that fits into the list's row, as a data address. */
export async function thumbnail(blob) {
  const bitmap = await createImageBitmap(blob);
  const ratio = 8 / 5;
  const width = Math.min(bitmap.width, bitmap.height * ratio);
  const height = width / ratio;
  const small = await toJpeg(bitmap, { x: (bitmap.width - width) / 2, y: (bitmap.height - height) / 2, width, height }, 160, 0.7);
  bitmap.close();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(small);
  });
}

/** How a camera's file says it is turned (EXIF, 1 to 8); 1 where it does not say. */
export async function orientationOf(file) {
  const view = new DataView(await file.slice(0, 65_536).arrayBuffer());
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return 1;
  for (let at = 2; at + 18 < view.byteLength && view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
    if (view.getUint16(at) === 0xffe1 && view.getUint32(at + 4) === 0x45786966) return inExif(view, at + 10);
  }
  return 1;
}

function inExif(view, tiff) {
  const little = view.getUint16(tiff) === 0x4949;
  const first = tiff + view.getUint32(tiff + 4, little);
  for (let entry = 0; entry < view.getUint16(first, little); entry++) {
    const at = first + 2 + entry * 12;
    if (at + 12 > view.byteLength) return 1;
    if (view.getUint16(at, little) === 0x0112) return view.getUint16(at + 8, little);
  }
  return 1;
}

function canvasOf(width, height) {
  return Object.assign(document.createElement("canvas"), { width: Math.max(1, width), height: Math.max(1, height) });
}

function blobOf(canvas, quality) {
  return new Promise((resolve, reject) =>
    canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Error("The picture could not be drawn"))), "image/jpeg", quality));
}
