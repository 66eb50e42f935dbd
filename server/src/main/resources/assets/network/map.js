// The map of who knows whom: whoever is pointed at shows whom they know; it can be moved, and looked at more closely.

const WHOLE = 1000;
const SMALLEST = 60;

for (const map of document.querySelectorAll("[data-network-map]")) begin(map);

function begin(map) {
  const svg = map.querySelector(":scope > svg");
  const now = map.querySelector("[data-map-now]");
  const name = map.querySelector("[data-map-name]");
  const nodes = [...svg.querySelectorAll(".network-node")];
  let view = { x: 0, y: 0, size: WHOLE };
  let held = null;
  let moved = false;

  const show = () => svg.setAttribute("viewBox", `${view.x} ${view.y} ${view.size} ${view.size}`);

  function zoom(factor, x = view.x + view.size / 2, y = view.y + view.size / 2) {
    const size = factor === 0 ? WHOLE : Math.min(WHOLE, Math.max(SMALLEST, view.size * factor));
    view = size === WHOLE
      ? { x: 0, y: 0, size }
      : { x: x - (x - view.x) * size / view.size, y: y - (y - view.y) * size / view.size, size };
    show();
  }

  function at(event) {
    const box = svg.getBoundingClientRect();
    const scale = view.size / Math.min(box.width, box.height);
    return {
      x: view.x + (event.clientX - box.left - (box.width - Math.min(box.width, box.height)) / 2) * scale,
      y: view.y + (event.clientY - box.top - (box.height - Math.min(box.width, box.height)) / 2) * scale,
      scale,
    };
  }

  function point(node) {
    svg.querySelectorAll(".is-near").forEach(it => it.classList.remove("is-near"));
    const near = node ? node.dataset.links.split(" ").filter(Boolean).map(it => nodes[Number(it)]) : [];
    near.forEach(it => it.classList.add("is-near"));
    now.setAttribute("d", near
      .map(it => `M${node.dataset.x} ${node.dataset.y} L${it.dataset.x} ${it.dataset.y}`).join(""));
    svg.classList.toggle("is-pointing", near.length > 0);
    name.textContent = node ? `${node.querySelector("title").textContent} · ${near.length}` : "";
  }

  svg.addEventListener("pointerover", event => point(event.target.closest(".network-node")));
  svg.addEventListener("pointerleave", () => point(null));
  svg.addEventListener("click", event => {
    const node = event.target.closest(".network-node");
    if (node && !moved && node.dataset.href) location.assign(node.dataset.href);
  });
  svg.addEventListener("wheel", event => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const { x, y } = at(event);
    zoom(event.deltaY > 0 ? 1.15 : 0.87, x, y);
  }, { passive: false });
  svg.addEventListener("pointerdown", event => {
    moved = false;
    if (view.size < WHOLE) held = { x: event.clientX, y: event.clientY, view: { ...view }, scale: at(event).scale };
  });
  svg.addEventListener("pointermove", event => {
    if (!held) return;
    const x = event.clientX - held.x;
    const y = event.clientY - held.y;
    moved ||= Math.hypot(x, y) > 4;
    view = { ...view, x: held.view.x - x * held.scale, y: held.view.y - y * held.scale };
    show();
  });
  for (const end of ["pointerup", "pointercancel", "pointerleave"]) svg.addEventListener(end, () => { held = null; });
  svg.addEventListener("keydown", event => {
    const step = view.size / 10;
    const moves = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] };
    if (event.key === "+") zoom(0.8);
    else if (event.key === "-") zoom(1.25);
    else if (event.key === "0") zoom(0);
    else if (moves[event.key] && view.size < WHOLE) {
      view = { ...view, x: view.x + moves[event.key][0], y: view.y + moves[event.key][1] };
      show();
    } else return;
    event.preventDefault();
  });
  map.querySelector("[data-map-tools]").hidden = false;
  map.querySelectorAll("[data-map-zoom]").forEach(button =>
    button.addEventListener("click", () => zoom(Number(button.dataset.mapZoom))));
}
