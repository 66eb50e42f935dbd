// Places people on the picture of a buying committee: by mouse or finger, or with the arrow keys. Without it, the
// picture stands as it is and all else on the page works.

const WIDTH = 1000;
const BEND = 36;
const MARGIN = 3;

const toast = text => document.getElementById("toasts").dispatchEvent(new CustomEvent("said", { detail: text }));
const clamp = (value, least, most) => Math.min(most, Math.max(least, value));

// The same curve that the server draws.
function edge(box, x, y) {
  const dx = x - box.x;
  const dy = y - box.y;
  const scale = Math.min(
    dx === 0 ? Infinity : (box.width / 2 + MARGIN) / Math.abs(dx),
    dy === 0 ? Infinity : (box.height / 2 + MARGIN) / Math.abs(dy));
  return scale > 1 ? [box.x, box.y] : [box.x + dx * scale, box.y + dy * scale];
}

function curve(from, to) {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = Math.max(1, Math.hypot(dx, dy));
  const bend = [(from.x + to.x) / 2 - dy / length * BEND, (from.y + to.y) / 2 + dx / length * BEND];
  const points = [edge(from, ...bend), bend, edge(to, ...bend)].map(point => point.map(Math.round));
  return `M${points[0].join(" ")} Q${points[1].join(" ")} ${points[2].join(" ")}`;
}

function start(figure) {
  const svg = figure.querySelector("svg");
  const height = svg.viewBox.baseVal.height;
  const nodes = [...svg.querySelectorAll("[data-contact]")];
  const box = node => {
    const rect = node.querySelector("rect");
    return {
      x: Number(node.dataset.x),
      y: Number(node.dataset.y),
      width: Number(rect.getAttribute("width")),
      height: Number(rect.getAttribute("height")),
    };
  };
  const of = id => nodes.find(node => node.dataset.contact === id);

  function move(node, x, y) {
    const size = box(node);
    node.dataset.x = Math.round(clamp(x, size.width / 2 + 4, WIDTH - size.width / 2 - 4));
    node.dataset.y = Math.round(clamp(y, size.height / 2 + 4, height - size.height / 2 - 4));
    node.setAttribute("transform", `translate(${node.dataset.x - size.width / 2} ${node.dataset.y - size.height / 2})`);
    const id = node.dataset.contact;
    for (const line of svg.querySelectorAll(`[data-from="${id}"], [data-to="${id}"]`)) {
      line.setAttribute("d", curve(box(of(line.dataset.from)), box(of(line.dataset.to))));
    }
  }

  async function save(node) {
    const body = new URLSearchParams({
      contact: node.dataset.contact,
      purchase: figure.dataset.purchase ?? "",
      x: Math.round(node.dataset.x * 1000 / WIDTH),
      y: Math.round(node.dataset.y * 1000 / height),
    });
    try {
      const headers = JSON.parse(document.body.getAttribute("hx-headers"));
      const answer = await fetch(figure.dataset.committee, { method: "POST", headers, body });
      if (!answer.ok) toast(figure.dataset.failed);
    } catch {
      toast(figure.dataset.failed);
    }
  }

  const point = event => new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());

  for (const node of nodes) {
    let held = null;
    let waiting = 0;
    node.addEventListener("pointerdown", event => {
      if (event.button !== 0) return;
      const at = point(event);
      held = { x: at.x - node.dataset.x, y: at.y - node.dataset.y, moved: false };
      node.setPointerCapture(event.pointerId);
      node.classList.add("is-held");
    });
    node.addEventListener("pointermove", event => {
      if (!held) return;
      const at = point(event);
      held.moved = true;
      move(node, at.x - held.x, at.y - held.y);
    });
    const drop = () => {
      node.classList.remove("is-held");
      if (held?.moved) save(node);
      held = null;
    };
    node.addEventListener("pointerup", drop);
    node.addEventListener("pointercancel", drop);
    node.addEventListener("keydown", event => {
      const step = event.shiftKey ? 50 : 10;
      const way = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[event.key];
      if (!way) return;
      event.preventDefault();
      move(node, Number(node.dataset.x) + way[0], Number(node.dataset.y) + way[1]);
      clearTimeout(waiting);
      waiting = setTimeout(() => save(node), 400);
    });
  }
}

for (const figure of document.querySelectorAll("[data-committee]")) start(figure);
