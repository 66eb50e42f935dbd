// Which show it is: what is on now stands first; without a show a capture is no less kept, only less proven.
import { h, icon } from "./dom.js";
import { back, head } from "./frame.js";
import { bringAttendees, chooseShow, current, showNow } from "./start.js";
import { day, number, say } from "./words.js";

export async function shows() {
  const now = await showNow();
  const all = current().shows;
  const choose = async show => {
    await chooseShow(show?.id ?? "");
    if (show) bringAttendees(show).catch(() => {});
    back();
  };
  const option = show => h("li", {}, h("button.row", { type: "button", "aria-pressed": String(now?.id === show.id), onclick: () => choose(show) },
    h("span.row-picture", {}, icon(show.on ? "building-store" : "calendar-event")),
    h("span.row-words", {}, h("b", {}, show.name),
      h("span", {}, [dates(show), show.booth].filter(Boolean).join(" · ")),
      h("span.far", {}, [show.on && say("phone.show.on"), show.attendees?.count && say("phone.show.attendees", number(show.attendees.count))].filter(Boolean).join(" · "))),
    now?.id === show.id ? icon("check") : null));
  return { element: h("div.view", {}, head(say("phone.shows")), h("main.scroll", {}, h("ul.rows", {}, ...all.map(option),
    h("li", {}, h("button.row", { type: "button", "aria-pressed": String(!now), onclick: () => choose(null) }, h("span.row-picture", {}, icon("minus")),
      h("span.row-words", {}, h("b", {}, say("phone.show.none")), h("span", {}, say("phone.show.none.text"))), now ? null : icon("check")))))) };
}

function dates({ from, to }) {
  const [first, last] = [from, to].map(it => (typeof it === "string" ? new Date(`${it}T12:00`) : new Date(it)));
  return Number.isNaN(first.getTime()) ? "" : `${day(first)} – ${day(last)}`;
}
