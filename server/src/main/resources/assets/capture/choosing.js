// Things to tap: chips of which one or several hold, stars.
import { h, icon } from "./dom.js";
import { say } from "./words.js";

/** A group of chips; options have an id and words. One holds at a time, and goes by a second tap, unless many may. */
export function chips(legend, options, chosen, change, { many = false } = {}) {
  const held = new Set([chosen].flat().filter(it => it !== undefined && it !== null));
  const buttons = options.map(({ id, words }) => h("button.chip", {
    type: "button", "aria-pressed": String(held.has(id)), onclick: () => {
      const was = held.has(id);
      if (!many) held.clear();
      if (was) held.delete(id); else held.add(id);
      buttons.forEach((button, at) => button.setAttribute("aria-pressed", String(held.has(options[at].id))));
      change(many ? options.map(it => it.id).filter(it => held.has(it)) : [...held][0]);
    } }, words));
  return group(legend, h("div.chips", {}, ...buttons));
}

/** One to five, by shape and number; the same star again takes the rating away. */
export function stars(legend, chosen, change) {
  let held = chosen ?? 0;
  const buttons = [1, 2, 3, 4, 5].map(value => h("button.star", {
    type: "button", "aria-label": say("phone.talk.rating.of", value), onclick: () => { held = held === value ? 0 : value; draw(); change(held || undefined); } }, icon("star")));
  const draw = () => buttons.forEach((button, at) => {
    button.classList.toggle("is-on", at < held);
    button.setAttribute("aria-pressed", String(at + 1 === held));
  });
  draw();
  return group(legend, h("div.stars", {}, ...buttons));
}

export function group(legend, ...content) {
  return h("div.group-field", { role: "group", "aria-label": legend }, h("p.legend", { "aria-hidden": "true" }, legend), ...content);
}

/** Options as the server names them: texts, or objects with an id and what they are called. */
export function options(list, prefix) {
  return (list ?? []).map(it => typeof it === "string"
    ? { id: it, words: prefix ? say(`${prefix}.${it}`) : it }
    : { id: it.id ?? it.name, words: it.words ?? it.label ?? it.name ?? it.text });
}
