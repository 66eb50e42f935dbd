// Elements without templates: h("button.btn", { onclick }, "Save"). Texts are only ever text.

/** Makes an element from a tag with classes, attributes or properties, and children; null children are left out. */
export function h(what, attributes = {}, ...children) {
  const [tag, ...classes] = what.split(".");
  const element = document.createElement(tag || "div");
  if (classes.length) element.className = classes.join(" ");
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "data") Object.assign(element.dataset, value);
    else if (name in element && typeof value !== "string") element[name] = value;
    else if (name === "value") element.value = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter(it => it !== null && it !== undefined && it !== false));
  return element;
}

const SVG = "http://www.w3.org/2000/svg";

/** An icon of the sprite; marks of our own are in another. */
export function icon(name, sprite = "icons") {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `${document.body.dataset[sprite]}#${name}`);
  svg.append(use);
  return svg;
}

/** A button with an icon, whose words may be only for those who cannot see it. */
export function button(words, { kind = "", glyph, bare = false, ...attributes } = {}) {
  const classes = ["button", "btn", ...kind.split(" ").filter(Boolean), bare && "btn-icon"].filter(Boolean).join(".");
  return h(classes, { type: "button", ...(bare && { "aria-label": words }), ...attributes }, glyph && icon(glyph), !bare && words);
}

/** Waits until nothing came for a while, then calls with the last. */
export function settled(work, wait = 500) {
  let timer;
  return (...values) => {
    clearTimeout(timer);
    timer = setTimeout(() => work(...values), wait);
  };
}

/** Calls at once and then at most once in a while, the last time for whatever came meanwhile. */
export function paced(work, wait = 150) {
  let timer = null;
  let again = false;
  return function call() {
    if (timer) { again = true; return; }
    work();
    timer = setTimeout(() => { timer = null; if (again) { again = false; call(); } }, wait);
  };
}

/** A short shake of the phone where it can: something was saved or recognised. */
export const buzz = (pattern = 20) => navigator.vibrate?.(pattern);
