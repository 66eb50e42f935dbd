// Bytes, and how they are written as text.

const encoder = new TextEncoder();

export const utf8 = text => encoder.encode(text);

export function concat(...parts) {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

export function base64(bytes) {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

export const hex = bytes => Array.from(bytes, byte => byte.toString(16).padStart(2, "0")).join("");

export const sha256 = async bytes => new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
