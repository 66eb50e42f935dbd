// Draws each chart from the table below it, in the colours of the page; without this the table alone is there.
import { draw, titled, TITLE } from "./chart-options.js";

// A file is not read on the phone that it was made on.
const WIDE_ENOUGH = 720;
// Of private use, in no text.
const HELD = 0xe000;

const drawn = new WeakMap();

function read(figure) {
  const table = figure.querySelector(".chart-table");
  const head = [...table.tHead.rows[0].cells].slice(1);
  const rows = [...table.tBodies[0].rows];
  const number = (text) => (text === undefined ? null : Number(text));
  return {
    shape: figure.dataset.chart,
    title: figure.querySelector("figcaption h3").textContent.trim(),
    unit: figure.dataset.unit,
    up: figure.dataset.up,
    across: figure.dataset.across,
    labels: rows.map((row) => ({ text: row.cells[0].textContent.trim(), at: number(row.cells[0].dataset.at) })),
    series: head.map((cell, i) => ({
      name: cell.textContent.trim(),
      quiet: cell.dataset.quiet === "true",
      points: rows.map((row) => {
        const { value, low, high, n } = row.cells[i + 1].dataset;
        const link = row.cells[i + 1].querySelector("a");
        return { value: number(value), low: number(low), high: number(high), n: number(n), href: link && link.href };
      }),
    })),
    marks: [...figure.querySelectorAll(".chart-marks li")].map((it) => ({ at: it.dataset.at, text: it.textContent })),
  };
}

function colours() {
  const style = getComputedStyle(document.documentElement);
  const of = (name) => style.getPropertyValue(name).trim();
  const probe = document.createElement("span");
  probe.hidden = true;
  document.body.append(probe);
  const colour = (name) => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  };
  const found = {
    ink: colour("--ink"), ink2: colour("--ink-2"), ink3: colour("--ink-3"), line: colour("--line"),
    edge: colour("--edge"), sheet: colour("--sheet"), accent: colour("--accent"), strong: colour("--accent-strong"),
    // Within an attribute of a drawing it would end at a double quote.
    soft: colour("--accent-soft"), sans: of("--sans").replaceAll('"', "'"),
  };
  probe.remove();
  return found;
}

async function show(figure) {
  const echarts = await import(figure.dataset.echarts);
  const data = read(figure);
  const canvas = figure.querySelector(".chart-canvas");
  if (!data.labels.length) {
    return;
  }
  canvas.hidden = false;
  canvas.toggleAttribute("data-tall", data.shape === "rows" && data.labels.length > 10);
  const chart = drawn.get(figure) ?? echarts.init(canvas, null, { renderer: "canvas" });
  const isNew = !drawn.has(figure);
  drawn.set(figure, chart);
  const wide = canvas.clientWidth;
  chart.setOption(draw(data, colours(), document.documentElement.lang, wide), true);
  if (!isNew) {
    return;
  }
  figure.querySelector("details").open = false;
  figure.querySelector(".chart-files").hidden = false;
  chart.on("click", (it) => {
    const point = data.series[it.seriesIndex >= 0 && it.seriesId ? Number(it.seriesId.split("-")[0]) : 0]?.points[it.dataIndex];
    if (point?.href) {
      location.assign(point.href);
    }
  });
  new ResizeObserver(() => chart.resize()).observe(canvas);
  figure.addEventListener("click", (it) => {
    const kind = it.target.closest("[data-chart-file]")?.dataset.chartFile;
    if (kind) {
      save(echarts, figure, chart, kind);
    }
  });
}

function save(echarts, figure, chart, kind) {
  const name = `${figure.id}.${kind.toLowerCase()}`;
  if (kind === "CSV") {
    blob(csv(read(figure)), "text/csv;charset=utf-8", name);
    return;
  }
  const data = kind === "SVG" ? held(read(figure)) : read(figure);
  const size = { width: Math.max(WIDE_ENOUGH, chart.getWidth()), height: chart.getHeight() + TITLE };
  const copy = kind === "PNG"
    ? echarts.init(document.createElement("div"), null, { renderer: "canvas", devicePixelRatio: 2, ...size })
    : echarts.init(null, null, { renderer: "svg", ssr: true, ...size });
  copy.setOption(titled(draw(data, colours(), document.documentElement.lang, size.width), data, colours()));
  if (kind === "PNG") {
    download(copy.getDataURL({ type: "png", pixelRatio: 2 }), name);
  } else {
    blob(released(copy.renderToSVGString()), "image/svg+xml", name);
  }
  copy.dispose();
}

// The library writes words into a drawing as they are: until it is written, other characters stand for those that mean more.
function held(data) {
  const text = (it) => it.replace(/[&<>]/g, (one) => String.fromCharCode(HELD + "&<>".indexOf(one)));
  return JSON.parse(JSON.stringify(data), (_, it) => (typeof it === "string" ? text(it) : it));
}

function released(drawing) {
  return drawing.replace(/[\uE000-\uE002]/g, (one) => ["&amp;", "&lt;", "&gt;"][one.charCodeAt(0) - HELD]);
}

function csv(data) {
  const safe = (text) => `"${(/^[=+\-@\t\r]/.test(text) ? "'" + text : text).replaceAll('"', '""')}"`;
  const head = data.series.flatMap((it) => [it.name, `${it.name}: low`, `${it.name}: high`, `${it.name}: n`]);
  const lines = data.labels.map((label, i) =>
    [safe(label.text), ...data.series.flatMap((it) => {
      const { value, low, high, n } = it.points[i];
      return [value, low, high, n].map((each) => each ?? "");
    })].join(","));
  return [[data.across, ...head].map(safe).join(","), ...lines].join("\r\n") + "\r\n";
}

function blob(text, type, name) {
  const url = URL.createObjectURL(new Blob([text], { type }));
  download(url, name);
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

function download(url, name) {
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
}

function all() {
  document.querySelectorAll("[data-chart]").forEach((figure) => {
    if (!drawn.has(figure)) {
      show(figure).catch(() => {});
    }
  });
}

function again() {
  document.querySelectorAll("[data-chart]").forEach((figure) => drawn.has(figure) && show(figure));
}

all();
document.addEventListener("htmx:afterSettle", all);
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", again);
new MutationObserver(again).observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
