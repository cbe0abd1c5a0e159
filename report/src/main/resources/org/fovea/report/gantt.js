// Every schedule a chart of its own, all over the same stretch of time.
const view = {from: 0, to: horizon, chosen: null, task: null};
const least = 20; // us
const charts = [];
const margin = {left: 132, right: 14, top: 8};
const heights = {lane: 30, pitch: 38, due: 30, axis: 30};

const x = (chart, time) => margin.left + (time - view.from) / (view.to - view.from) * (chart.width - margin.left - margin.right);
const timeAt = (chart, px) => view.from + (px - margin.left) / (chart.width - margin.left - margin.right) * (view.to - view.from);

let pending = false;
function redraw() {
  if (pending) return;
  pending = true;
  requestAnimationFrame(() => { pending = false; charts.forEach(draw); });
}

function look(from, to) {
  const span = Math.min(horizon, Math.max(least, to - from));
  view.from = Math.max(0, Math.min(horizon - span, from + (to - from - span) / 2));
  view.to = view.from + span;
  hideTip();
  redraw();
}

function zoom(factor, at = (view.from + view.to) / 2) {
  look(at - (at - view.from) * factor, at + (view.to - at) * factor);
}

function ticks(chart) {
  const rough = (view.to - view.from) / Math.max(2, (chart.width - margin.left) / 90);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, [1, 2, 5, 10].map(k => k * power).find(k => k >= rough));
  const found = [];
  for (let at = Math.ceil(view.from / step) * step; at <= view.to; at += step) found.push(at);
  return {found, places: Math.max(0, 3 - Math.floor(Math.log10(step)))};
}

function draw(chart) {
  chart.width = chart.canvas.clientWidth || 960;
  const {panel} = chart;
  const bottom = margin.top + panel.lanes.length * heights.pitch + heights.due;
  const pen = paper(chart.canvas, chart.width, bottom + heights.axis);
  const right = chart.width - margin.right;
  axis(pen, chart, bottom, right);
  pen.save();
  pen.beginPath();
  pen.rect(margin.left, 0, right - margin.left, bottom);
  pen.clip();
  panel.lanes.forEach((lane, device) => bars(pen, chart, lane, margin.top + device * heights.pitch));
  deadlines(pen, chart, bottom - heights.due);
  windowOfTask(pen, chart, bottom);
  pen.restore();
  pen.fillStyle = tone('ink');
  pen.textAlign = 'right';
  panel.lanes.forEach((lane, device) =>
    pen.fillText(fitted(pen, plain(sheet.devices[device]), margin.left - 20), margin.left - 12, margin.top + device * heights.pitch + heights.lane / 2));
  pen.fillStyle = tone('soft');
  pen.fillText('deadlines', margin.left - 12, bottom - heights.due / 2);
}

function axis(pen, chart, bottom, right) {
  const {found, places} = ticks(chart);
  pen.strokeStyle = tone('line');
  pen.lineWidth = 1;
  pen.beginPath();
  for (const at of found) {
    const px = Math.round(x(chart, at)) + 0.5;
    pen.moveTo(px, 0);
    pen.lineTo(px, bottom + 4);
  }
  pen.moveTo(margin.left, bottom + 0.5);
  pen.lineTo(right, bottom + 0.5);
  pen.stroke();
  pen.fillStyle = tone('soft');
  pen.textAlign = 'center';
  for (const at of found) {
    const px = x(chart, at);
    if (px < right - 34) pen.fillText((at / 1000).toFixed(places), px, bottom + 15);
  }
  pen.textAlign = 'right';
  pen.fillText('ms', right, bottom + 15);
}

/** Bars narrower than a pixel share one, so that many launches cost no more than the screen is wide. */
function bars(pen, chart, lane, top) {
  const first = lowest(lane.reach.length, i => lane.reach[i], view.from);
  let taken = -1;
  pen.textAlign = 'left';
  for (let i = first; i < lane.bars.length && lane.bars[i].start <= view.to; i++) {
    const bar = lane.bars[i];
    const from = x(chart, bar.start), to = x(chart, bar.end);
    if (to < taken + 1) continue;
    const left = Math.max(from, margin.left - 2), right = Math.min(Math.max(to, left + 1), chart.width);
    const width = right - left;
    block(pen, bar.network, bar.stage, left, top, width > 4 ? width - 1 : width, heights.lane);
    taken = left;
    if (width > 44) caption(pen, bar, left, top, width);
    if (view.chosen && view.chosen.panel === chart.panel && view.chosen.bar === bar) outline(pen, left, top, width);
  }
}

function caption(pen, bar, left, top, width) {
  const many = bar.inputs.length > 1 ? ' \u00d7' + bar.inputs.length : '';
  pen.fillStyle = inkOn(shade(bar.network, bar.stage));
  const text = plain(sheet.networks[bar.network].id) + ' \u00b7 ' + bar.stage + many;
  pen.fillText(pen.measureText(text).width <= width - 12 ? text : fitted(pen, bar.stage + many, width - 12), left + 6, top + heights.lane / 2 + 0.5);
}

function outline(pen, left, top, width) {
  pen.strokeStyle = tone('ink');
  pen.lineWidth = 2;
  pen.strokeRect(left + 1, top + 1, Math.max(2, width - 3), heights.lane - 2);
}

/** A short stroke for an answer in time; a triangle, taller, for a miss. */
function deadlines(pen, chart, top) {
  const {due, results} = chart.panel;
  const deadline = i => sheet.tasks[due[i]].deadline;
  const strokes = new Set(), missed = new Map();
  for (let i = lowest(due.length, deadline, view.from); i < due.length && deadline(i) <= view.to; i++) {
    const px = Math.round(x(chart, deadline(i)));
    if (answered(results[due[i]])) strokes.add(px); else missed.set(px, (missed.get(px) || 0) + 1);
  }
  pen.strokeStyle = tone('soft');
  pen.lineWidth = 1;
  pen.beginPath();
  for (const px of strokes) {
    pen.moveTo(px + 0.5, top + 16);
    pen.lineTo(px + 0.5, top + 25);
  }
  pen.stroke();
  pen.fillStyle = tone('miss');
  for (const px of missed.keys()) {
    pen.beginPath();
    pen.moveTo(px - 4.5, top + 3);
    pen.lineTo(px + 5.5, top + 3);
    pen.lineTo(px + 0.5, top + 13);
    pen.fill();
  }
}

function windowOfTask(pen, chart, bottom) {
  if (view.task === null) return;
  const task = sheet.tasks[view.task];
  const from = x(chart, task.release), to = x(chart, task.deadline);
  pen.fillStyle = dark() ? 'rgba(86,180,233,.16)' : 'rgba(0,114,178,.10)';
  pen.fillRect(from, 0, to - from, bottom);
  pen.strokeStyle = dark() ? '#56b4e9' : '#0072b2';
  pen.lineWidth = 1.5;
  pen.strokeRect(from, 0.75, to - from, bottom - 1.5);
  const result = chart.panel.results[view.task];
  if (result.input === undefined) return;
  for (const bar of chart.panel.inputs[result.input].launches) {
    const top = margin.top + sheet.networks[bar.network].device * heights.pitch;
    outline(pen, x(chart, bar.start), top, x(chart, bar.end) - x(chart, bar.start));
  }
}

function describe(panel, bar) {
  const network = sheet.networks[bar.network];
  const tasks = tasksOf(panel, bar);
  const late = tasks.filter(task => sheet.tasks[task].deadline < bar.end);
  const names = tasks.slice(0, 8).map(task => sheet.tasks[task].id).join(', ') + (tasks.length > 8 ? ', \u2026' : '');
  return {
    title: network.id + ' \u00b7 stage ' + bar.stage + ' of ' + network.stages,
    lines: [
      ms(bar.start) + ' \u2013 ' + ms(bar.end) + ' ms (' + ms(bar.end - bar.start) + ' ms) on ' + sheet.devices[network.device],
      bar.inputs.length + (bar.inputs.length === 1 ? ' input, ' : ' inputs, ') + tasks.length + (tasks.length === 1 ? ' task: ' : ' tasks: ') + names,
      ...(late.length ? [late.length + (late.length === 1 ? ' deadline' : ' deadlines') + ' before its end'] : []),
    ],
  };
}

function under(chart, event) {
  const box = chart.canvas.getBoundingClientRect();
  const px = event.clientX - box.left, py = event.clientY - box.top;
  const device = Math.floor((py - margin.top) / heights.pitch);
  const at = timeAt(chart, px), slack = 2 * (view.to - view.from) / chart.width;
  if (px < margin.left || device < 0) return null;
  if (device >= chart.panel.lanes.length) return {due: dueNear(chart, at, 2 * slack)};
  const lane = chart.panel.lanes[device];
  for (let i = lowest(lane.reach.length, k => lane.reach[k], at - slack); i < lane.bars.length && lane.bars[i].start <= at + slack; i++)
    if (lane.bars[i].end >= at - slack) return {bar: lane.bars[i]};
  return null;
}

/** Misses first, then the nearest. */
function dueNear(chart, at, slack) {
  const {due, results} = chart.panel;
  const deadline = i => sheet.tasks[due[i]].deadline;
  const found = [];
  for (let i = lowest(due.length, deadline, at - slack); i < due.length && deadline(i) <= at + slack; i++) found.push(due[i]);
  return found.sort((a, b) => answered(results[a]) - answered(results[b]));
}

function hover(chart, event) {
  const found = under(chart, event);
  if (found && found.bar) {
    const {title, lines} = describe(chart.panel, found.bar);
    showTip(title, lines, event.clientX, event.clientY);
  } else if (found && found.due.length) {
    const lines = found.due.slice(0, 6).map(task => sheet.tasks[task].id + ' due ' + ms(sheet.tasks[task].deadline) + ' ms: ' + fate(chart.panel.results[task]));
    showTip(found.due.length + (found.due.length === 1 ? ' deadline' : ' deadlines'), found.due.length > 6 ? [...lines, '\u2026'] : lines, event.clientX, event.clientY);
  } else hideTip();
}

/** The next launch of a chart in order of start, in view and told. */
function step(chart, by) {
  const order = [...chart.panel.launches].sort((a, b) => a.start - b.start || a.index - b.index);
  if (!order.length) return;
  const now = view.chosen && view.chosen.panel === chart.panel ? order.indexOf(view.chosen.bar)
    : lowest(order.length, i => order[i].start, view.from) - (by > 0 ? 1 : 0);
  const bar = order[Math.max(0, Math.min(order.length - 1, now + by))];
  view.chosen = {panel: chart.panel, bar};
  const span = view.to - view.from;
  if (bar.start < view.from || bar.end > view.to) look((bar.start + bar.end - span) / 2, (bar.start + bar.end + span) / 2);
  const box = chart.canvas.getBoundingClientRect();
  const {title, lines} = describe(chart.panel, bar);
  const top = margin.top + sheet.networks[bar.network].device * heights.pitch;
  showTip(title, lines, box.left + x(chart, bar.start), box.top + top + heights.lane - 10);
  redraw();
}

const keys = {
  ArrowLeft: () => look(view.from - (view.to - view.from) / 8, view.to - (view.to - view.from) / 8),
  ArrowRight: () => look(view.from + (view.to - view.from) / 8, view.to + (view.to - view.from) / 8),
  '+': () => zoom(0.7), '=': () => zoom(0.7), '-': () => zoom(1 / 0.7), Home: () => look(0, horizon), 0: () => look(0, horizon),
  ',': chart => step(chart, -1), '.': chart => step(chart, 1),
  Escape: () => { view.chosen = null; view.task = null; hideTip(); redraw(); },
};

function listen(chart) {
  const {canvas} = chart;
  let held = null;
  canvas.addEventListener('wheel', event => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey && document.activeElement !== canvas) return;
    event.preventDefault();
    const turn = event.deltaY || event.deltaX;
    zoom(Math.exp(Math.max(-1, Math.min(1, turn / 300))), timeAt(chart, event.offsetX));
  }, {passive: false});
  canvas.addEventListener('pointerdown', event => {
    held = {px: event.clientX, from: view.from, to: view.to};
    canvas.setPointerCapture(event.pointerId);
  });
  canvas.addEventListener('pointermove', event => {
    if (!held) return hover(chart, event);
    const moved = (held.px - event.clientX) / (chart.width - margin.left - margin.right) * (held.to - held.from);
    look(held.from + moved, held.to + moved);
  });
  canvas.addEventListener('pointerup', () => { held = null; });
  canvas.addEventListener('pointercancel', () => { held = null; });
  canvas.addEventListener('pointerleave', hideTip);
  canvas.addEventListener('dblclick', event => zoom(0.4, timeAt(chart, event.offsetX)));
  canvas.addEventListener('keydown', event => {
    const act = keys[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act(chart);
  });
}

function swatch(network, stage) {
  const canvas = element('canvas');
  canvas.dataset.network = network;
  canvas.dataset.stage = stage;
  canvas.style.width = '14px';
  return canvas;
}

function paintSwatches() {
  document.querySelectorAll('.legend canvas').forEach(canvas => {
    const pen = paper(canvas, 14, 14);
    if (canvas.dataset.mark) return mark(pen, canvas.dataset.mark);
    block(pen, Number(canvas.dataset.network), Number(canvas.dataset.stage), 0, 0, 14, 14);
  });
}

function mark(pen, kind) {
  pen.fillStyle = pen.strokeStyle = tone(kind === 'miss' ? 'miss' : 'soft');
  pen.beginPath();
  if (kind === 'miss') [[2, 2], [12, 2], [7, 12]].forEach(([a, b]) => pen.lineTo(a, b));
  else pen.rect(6.5, 2, 1, 10);
  pen.fill();
}

function legend() {
  const list = element('ul', undefined, 'legend');
  const used = new Set(sheet.panels.flatMap(panel => panel.launches.map(bar => bar.network)));
  [...used].sort((a, b) => a - b).forEach(network => {
    const {id, stages} = sheet.networks[network];
    const item = element('li');
    for (let stage = 1; stage <= Math.min(stages, 8); stage++) item.appendChild(swatch(network, stages > 8 ? Math.round(stage * stages / 8) : stage));
    list.appendChild(append(item, element('span', id + (stages > 1 ? ', stages 1\u2013' + stages : ''))));
  });
  [['met', 'deadline met'], ['miss', 'deadline missed']].forEach(([kind, words]) => {
    const canvas = element('canvas');
    canvas.dataset.mark = kind;
    canvas.style.width = '14px';
    list.appendChild(append(element('li'), canvas, element('span', words)));
  });
  return list;
}

function gantt(place) {
  const tools = element('div', undefined, 'bar');
  [['Zoom in', () => zoom(0.6)], ['Zoom out', () => zoom(1 / 0.6)], ['Fit all', () => { view.task = null; look(0, horizon); }]].forEach(([words, act]) => {
    const button = element('button', words, 'plain');
    button.addEventListener('click', act);
    tools.appendChild(button);
  });
  tools.appendChild(element('p', 'Drag to pan, Ctrl + wheel to zoom. With a chart in focus: arrows pan, + and \u2212 zoom, comma and full stop go from launch to launch.', 'note'));
  append(place, tools, legend());
  for (const panel of sheet.panels) {
    const lane = element('div', undefined, 'lane');
    if (sheet.panels.length > 1) lane.appendChild(element('h3', panel.label));
    const canvas = element('canvas', undefined, 'chart');
    canvas.tabIndex = 0;
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', plain(panel.launches.length + ' launches on ' + sheet.devices.length + ' devices, ' + misses(panel) + ' of ' + sheet.tasks.length + ' tasks missed'));
    const chart = {panel, canvas, width: 0};
    charts.push(chart);
    listen(chart);
    place.appendChild(append(lane, canvas));
  }
}
