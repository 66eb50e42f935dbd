// The inbox: begins at the first lead, or the one that the address names, and stays where it is when the list is fetched anew.
let current = new URLSearchParams(location.search).get("handoff");

const items = () => [...document.querySelectorAll(".inbox > li")];

function mark() {
  if (document.querySelector(".inbox > li.is-current")) return;
  const item = items().find(it => it.dataset.handoff === current) ?? items()[0];
  item?.classList.add("is-current");
}

document.addEventListener("htmx:beforeSwap", () => {
  current = document.querySelector(".inbox > li.is-current")?.dataset.handoff ?? current;
});
document.addEventListener("htmx:afterSettle", mark);
mark();
if (current) document.querySelector(".inbox > li.is-current")?.scrollIntoView({ block: "center" });
