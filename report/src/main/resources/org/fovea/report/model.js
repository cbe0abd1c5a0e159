// What the page shows, as read from its own data; times are us there and ms on the screen.
const sheet = JSON.parse(document.getElementById('data').textContent);

// Zeros and empty texts are left out of the data.
sheet.tasks.forEach((task, t) => { sheet.tasks[t] = {width: 0, height: 0, ...task}; });
sheet.panels.forEach(panel => panel.inputs.forEach(input => {
  input.spots = input.spots.map(spot => ({x: 0, y: 0, width: 0, height: 0, scale: '', ...spot}));
}));

const plain = text => String(text).replace(/[\p{Cc}\p{Cf}]/gu, '\ufffd');

const ms = (us, places = 3) => (us / 1000).toFixed(places).replace(/\.?0+$/, '') || '0';

const answered = result => result.exit > 0;

const fate = result => answered(result) ? 'answered' : result.input === undefined ? 'rejected' : 'late';

const misses = panel => panel.results.reduce((count, result) => count + (answered(result) ? 0 : 1), 0);

const gap = panel => panel.bound === undefined ? '' :
  (panel.bound > 0 ? (Math.ceil(10000 * Math.max(0, panel.bound - panel.utility) / panel.bound - 1e-9) / 100).toFixed(2) : '0') + ' %';

// Launches in order of start, by device, each with the longest end so far, to search among.
for (const panel of sheet.panels) {
  panel.lanes = sheet.devices.map(() => ({bars: [], reach: [], busy: 0}));
  panel.launches.forEach((bar, index) => { bar.index = index; });
  for (const bar of [...panel.launches].sort((a, b) => a.start - b.start)) {
    const lane = panel.lanes[sheet.networks[bar.network].device];
    lane.reach.push(Math.max(bar.end, lane.reach.length ? lane.reach[lane.reach.length - 1] : 0));
    lane.bars.push(bar);
    lane.busy += bar.end - bar.start;
  }
  panel.inputs.forEach(input => { input.launches = []; });
  panel.launches.forEach(bar => bar.inputs.forEach(input => panel.inputs[input].launches.push(bar)));
  panel.due = sheet.tasks.map((_, task) => task).sort((a, b) => sheet.tasks[a].deadline - sheet.tasks[b].deadline);
}

const horizon = (() => {
  let end = 1;
  for (const task of sheet.tasks) end = Math.max(end, task.deadline);
  for (const panel of sheet.panels) for (const bar of panel.launches) end = Math.max(end, bar.end);
  return end;
})();

/** The first of ascending values that is at least so much. */
function lowest(count, value, wanted) {
  let low = 0, high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value(middle) < wanted) low = middle + 1; else high = middle;
  }
  return low;
}

const tasksOf = (panel, bar) => bar.inputs.flatMap(input => panel.inputs[input].spots.map(spot => spot.task));

function element(tag, text, ...classes) {
  const made = document.createElement(tag);
  if (text !== undefined) made.textContent = plain(text);
  made.classList.add(...classes);
  return made;
}

function append(parent, ...children) {
  children.forEach(child => parent.appendChild(child));
  return parent;
}
