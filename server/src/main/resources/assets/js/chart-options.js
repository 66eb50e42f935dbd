// What the library is told to draw. Tooltips are drawn on the canvas: as elements they would need styles that the page forbids.

const DASHES = ["solid", "dashed", "dotted", [8, 3, 2, 3]];
// The height of a mark's words above the chart; neighbours stand on two lines.
const MARK = 16;
// The height of a file’s title.
export const TITLE = 56;
const SYMBOLS = ["circle", "rect", "triangle", "diamond"];

export function draw(data, colour, language, width) {
  const numeric = data.labels.every((it) => it.at !== null);
  const lies = data.shape === "rows";
  const palette = [colour.accent, colour.ink2, colour.edge, colour.strong, colour.ink3, colour.ink];
  const shown = formatter(data.unit, language);
  const text = { color: colour.ink2, fontFamily: colour.sans, fontSize: 12 };
  const values = {
    type: "value",
    min: data.unit === "percent" || data.shape !== "line" ? 0 : lowest(data),
    max: data.shape === "diagonal" ? 1 : highest(data),
    axisLabel: { ...text, formatter: shown },
    splitLine: { lineStyle: { color: colour.line } },
  };
  const places = numeric
    ? { type: "value", min: data.shape === "diagonal" ? 0 : "dataMin", max: data.shape === "diagonal" ? 1 : "dataMax",
        axisLabel: { ...text, formatter: data.shape === "diagonal" ? shown : formatter("decimal", language) },
        splitLine: { show: false } }
    : { type: "category", data: data.labels.map((it) => it.text), inverse: lies,
        axisLabel: { ...text, hideOverlap: true, width: lies ? Math.min(220, width / 3) : undefined,
          overflow: lies ? "truncate" : undefined },
        axisTick: { show: false } };
  places.axisLine = { lineStyle: { color: colour.edge } };
  places.name = lies ? undefined : data.across;
  places.nameLocation = "middle";
  places.nameGap = 28;
  places.nameTextStyle = text;
  return {
    animation: false,
    aria: { enabled: false },
    textStyle: { fontFamily: colour.sans, color: colour.ink },
    color: palette,
    grid: { left: 8, right: lies ? 32 : 16, top: (data.series.length > 1 ? 36 : 16) + MARK * Math.min(2, data.marks.length), bottom: lies ? 8 : 24, containLabel: true },
    legend: data.series.length > 1
      ? { top: 0, left: 0, type: "scroll", textStyle: text, inactiveColor: colour.line,
          data: data.series.map((it) => it.name) }
      : undefined,
    tooltip: {
      trigger: numeric ? "item" : "axis", renderMode: "richText", confine: true, backgroundColor: colour.sheet,
      borderColor: colour.edge, textStyle: { color: colour.ink, fontFamily: colour.sans, fontSize: 12 },
      axisPointer: { lineStyle: { color: colour.edge }, shadowStyle: { color: colour.soft } },
      formatter: (it) => tip(Array.isArray(it) ? it[0] : it, data, shown),
    },
    xAxis: lies ? values : places,
    yAxis: lies ? places : values,
    series: data.series.flatMap((it, i) => series(it, i, data, { colour, palette, numeric, lies })),
  };
}

// A file goes where our page is not: it says itself what it shows, in which unit, on paper of its own.
export function titled(option, data, colour) {
  return {
    ...option,
    backgroundColor: colour.sheet,
    title: { text: data.title, subtext: data.up, left: 8, top: 8, itemGap: 6,
      textStyle: { color: colour.ink, fontFamily: colour.sans, fontSize: 15, fontWeight: 600, lineHeight: 22 },
      subtextStyle: { color: colour.ink2, fontFamily: colour.sans, fontSize: 12 } },
    grid: { ...option.grid, top: option.grid.top + TITLE },
    legend: option.legend && { ...option.legend, top: option.legend.top + TITLE, left: 8 },
  };
}

// The library looks at values only: where an interval reaches beyond all of them, the axis has to be told.
function highest(data) {
  const high = reach(data, Math.max, (point) => [point.value, point.high]);
  if (data.shape === "stack" || high <= reach(data, Math.max, (point) => [point.value])) {
    return undefined;
  }
  const unit = 10 ** Math.floor(Math.log10(high));
  const nice = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].map((it) => it * unit).find((it) => it >= high * 0.9999) ?? high;
  return data.unit === "percent" ? Math.min(1, nice) : nice;
}

function lowest(data) {
  const low = reach(data, Math.min, (point) => [point.value, point.low]);
  return low < reach(data, Math.min, (point) => [point.value]) ? Math.min(0, Math.floor(low)) : undefined;
}

function reach(data, most, ends) {
  return most(...data.series.flatMap((it) => it.points).flatMap(ends).filter((it) => Number.isFinite(it)));
}

function tip(it, data, shown) {
  const i = it.dataIndex;
  const lines = data.series.filter((one) => one.points[i]?.value !== null).map((one) => {
    const { value, low, high, n } = one.points[i];
    return `${one.name}: ${shown(value)}${low === null || high === null ? "" : ` (${shown(low)}–${shown(high)})`}${n === null ? "" : `, n = ${n}`}`;
  });
  return [data.labels[i].text, ...lines].join("\n");
}

// Words at an end of the chart stand on the side where there is room.
function side(data, mark) {
  const share = data.labels.findIndex((it) => it.text === mark.at) / Math.max(1, data.labels.length - 1);
  return share > 0.8 ? "right" : share < 0.2 ? "left" : "center";
}

function series(it, i, data, { colour, palette, numeric, lies }) {
  const place = (k) => (numeric ? data.labels[k].at : k);
  const pair = (k, value) => (lies ? [value, k] : [place(k), value]);
  const tone = it.quiet ? colour.edge : palette[i % palette.length];
  const isLine = data.shape === "line" || data.shape === "step";
  const base = {
    id: `${i}-value`, name: it.name, color: tone, z: 3,
    data: it.points.map((point, k) => ({ value: pair(k, point.value ?? "-") })),
    cursor: it.points.some((point) => point.href) ? "pointer" : "default",
  };
  if (i === 0 && data.marks.length) {
    base.markLine = {
      symbol: "none", silent: true, lineStyle: { color: colour.accent, type: "dashed" },
      label: { formatter: "{b}", color: colour.ink2, fontFamily: colour.sans, fontSize: 11, position: "end" },
      data: data.marks.map((mark, k) => ({ name: mark.text, xAxis: mark.at,
        label: { distance: 4 + MARK * (k % 2), align: side(data, mark) } })),
    };
  }
  const all = [];
  if (isLine) {
    all.push({ ...base, type: "line", step: data.shape === "step" ? "end" : false,
      symbol: SYMBOLS[i % SYMBOLS.length], symbolSize: data.labels.length > 60 ? 0 : 6, showAllSymbol: true,
      lineStyle: { width: it.quiet ? 1 : 2, type: it.quiet ? "dashed" : DASHES[i % DASHES.length] } });
  } else if (data.shape === "diagonal") {
    all.push({ ...base, type: "scatter", symbol: SYMBOLS[i % SYMBOLS.length], symbolSize: 9,
      markLine: { symbol: "none", silent: true, lineStyle: { color: colour.edge, type: "dashed" }, label: { show: false },
        data: [[{ coord: [0, 0] }, { coord: [1, 1] }]] } });
  } else {
    all.push({ ...base, type: "bar", stack: data.shape === "stack" ? "all" : undefined, barMaxWidth: 36, barGap: "10%",
      itemStyle: { borderColor: colour.sheet, borderWidth: data.shape === "stack" ? 1 : 0 } });
  }
  if (data.shape !== "stack" && it.points.some(hasInterval)) {
    all.push(isLine ? band(it, i, data, tone, place) : whiskers(it, i, data, colour, pair, lies));
  }
  return all;
}

function hasInterval(point) {
  return point.low !== null && point.high !== null;
}

// Between the ends of the intervals.
function band(it, i, data, tone, place) {
  const known = it.points.map((point, k) => [point, k]).filter(([point]) => hasInterval(point));
  return {
    id: `${i}-band`, name: it.name, type: "custom", silent: true, z: 1, tooltip: { show: false }, data: [[0, 0]],
    encode: { x: -1, y: -1 },
    renderItem: (_, api) => ({
      type: "polygon", silent: true, style: { fill: tone, opacity: 0.14 },
      shape: { points: [
        ...known.map(([point, k]) => api.coord([place(k), point.high])),
        ...known.reverse().map(([point, k]) => api.coord([place(k), point.low])),
      ] },
    }),
  };
}

// A line from end to end; with several series beside each other it stands in the middle of their group.
function whiskers(it, i, data, colour, pair, lies) {
  return {
    id: `${i}-whisker`, name: it.name, type: "custom", silent: true, z: 4, tooltip: { show: false },
    data: it.points.map((point, k) => pair(k, point.value ?? 0)),
    renderItem: (params, api) => {
      const point = it.points[params.dataIndex];
      if (!hasInterval(point) || data.series.length > 1) {
        return undefined;
      }
      const low = api.coord(pair(params.dataIndex, point.low));
      const high = api.coord(pair(params.dataIndex, point.high));
      const cap = lies ? [0, 4] : [4, 0];
      const line = (from, to) => ({ type: "line", silent: true, style: { stroke: colour.ink, lineWidth: 1.5 },
        shape: { x1: from[0], y1: from[1], x2: to[0], y2: to[1] } });
      const across = (at) => line([at[0] - cap[0], at[1] - cap[1]], [at[0] + cap[0], at[1] + cap[1]]);
      return { type: "group", children: [line(low, high), across(low), across(high)] };
    },
  };
}

function formatter(unit, language) {
  const options = unit === "percent"
    ? { style: "percent", maximumFractionDigits: 1 }
    : { maximumFractionDigits: unit === "decimal" ? 1 : 0, notation: "standard" };
  const format = new Intl.NumberFormat(language, options);
  return (value) => (typeof value === "number" ? format.format(value) : value);
}
