// A comparison as read from the page's own data; times are us there.
const {comparison, manifest} = JSON.parse(document.getElementById('data').textContent);

const plain = text => String(text).replace(/[\p{Cc}\p{Cf}]/gu, '\ufffd');

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

// Shares are cut off and gaps rounded up, as in the terminal: neither looks better than it is.
const share = value => value === undefined ? '' : (Math.floor(value * 1e4 + 1e-6) / 100).toFixed(2) + ' %';
const gap = value => value === undefined ? '' : (Math.ceil(value * 1e4 - 1e-6) / 100).toFixed(2) + ' %';
const thousandth = spread => spread === undefined ? '' : (spread.median / 1000).toFixed(1);
const mean = spread => spread === undefined ? '' : spread.mean.toFixed(1);
const shown = value => value === undefined ? '' : value;

/** A table whose columns are sorted by their heads; a column is a title, what it shows, and what it sorts by. */
function table(place, columns, rows) {
  const head = element('tr'), body = element('tbody');
  const state = {sort: -1, down: false};
  const fill = () => {
    const order = rows.map((_, r) => r);
    if (state.sort >= 0) {
      const {of} = columns[state.sort];
      const lower = (u, v) => u === v ? 0 : u === undefined ? 1 : v === undefined ? -1 : u < v ? -1 : 1;
      order.sort((a, b) => lower(of(rows[a]), of(rows[b])) * (state.down ? -1 : 1) || a - b);
    }
    body.replaceChildren(...order.map(r => append(element('tr'), ...columns.map(column => {
      const cell = element('td', (column.text || (row => shown(column.of(row))))(rows[r]));
      if (column.number) cell.classList.add('number');
      if (column.wrong && column.of(rows[r]) > 0) cell.classList.add('missed');
      return cell;
    }))));
    [...head.children].forEach((cell, c) => cell.setAttribute('aria-sort', c !== state.sort ? 'none' : state.down ? 'descending' : 'ascending'));
  };
  columns.forEach((column, c) => {
    const button = element('button', column.title);
    button.type = 'button';
    button.addEventListener('click', () => {
      state.down = state.sort === c && !state.down;
      state.sort = c;
      fill();
    });
    const cell = append(element('th'), button);
    cell.scope = 'col';
    if (column.number) cell.classList.add('number');
    head.appendChild(cell);
  });
  append(place, append(element('table'), append(element('thead'), head), body));
  fill();
}

const number = (title, of, text) => ({title, of, text, number: true});
const spread = (title, field, text, pick = 'mean') =>
  number(title, row => row[field] && row[field][pick], row => text(row[field]));

function solvers() {
  const ofMean = text => value => value === undefined ? '' : text(value.mean);
  table(document.getElementById('solvers'), [
    {title: 'solver', of: row => row.name},
    number('runs', row => row.runs),
    {...number('failed', row => row.failed), wrong: true},
    number('none', row => row.unanswered),
    number('proven', row => row.proven ?? 0),
    number('wins', row => row.wins),
    spread('of bound', 'shareOfBound', ofMean(share)),
    spread('of baseline', 'shareOfBaseline', ofMean(share)),
    spread('gap', 'gap', ofMean(gap)),
    spread('misses', 'misses', mean),
    {...spread('mandatory missed', 'mandatoryMissed', mean), wrong: true},
    spread('time, ms', 'wallTimeUs', thousandth, 'median'),
    spread('to best, ms', 'toBestUs', thousandth, 'median'),
    spread('primal integral, ms', 'primalIntegralUs', thousandth, 'median'),
    spread('decision p99, us', 'decisionP99Ns', thousandth, 'median'),
  ], comparison.solvers);
}

function instances() {
  const bound = row => row.bestBound && row.bestBound.value;
  table(document.getElementById('instances'), [
    {title: 'instance', of: row => row.name},
    number('best known', row => row.bestKnown, row => row.infeasible ? 'infeasible' : shown(row.bestKnown)),
    number('best bound', bound, row => row.bestBound ? row.bestBound.value + ' (' + row.bestBound.by + ')' : ''),
    number('library', row => row.library && row.library.utility, row => row.library ? row.library.utility + ' (' + row.library.foundBy + ')' : ''),
    ...comparison.solvers.map((solver, s) => {
      const of = row => row.solvers[s].shareOfBound && row.solvers[s].shareOfBound.mean;
      return number(solver.name, of, row => share(of(row)));
    }),
  ], comparison.instances);
}

function pairs() {
  const rows = comparison.pairings || [];
  document.getElementById('s-pairs').hidden = !rows.length;
  const points = value => (value * 100).toFixed(2) + ' %';
  if (rows.length) table(document.getElementById('pairs'), [
    {title: 'solver', of: row => row.name},
    {title: 'against', of: row => row.against},
    number('pairs', row => row.pairs),
    number('difference of shares', row => row.difference, row => points(row.difference)),
    number('95 % from', row => row.low, row => points(row.low)),
    number('to', row => row.high, row => points(row.high)),
    number('p (signed rank)', row => row.probability, row => row.probability.toFixed(4)),
  ], rows);
}

function news() {
  const lines = [
    ...(comparison.defects || []).map(text => ['defect', text]),
    ...(comparison.unread || []).map(one => ['not read', one.error]),
    ...(comparison.discoveries || []).map(one => ['better than the library', one.instance
      + (one.utility === undefined ? '' : ': utility ' + one.utility) + (one.bound === undefined ? '' : ', bound ' + one.bound)
      + ', by ' + one.solver + ' with seed ' + one.seed + (one.schedule ? ', in ' + one.schedule : '')]),
    ...(comparison.planned > comparison.made ? [['missing', (comparison.planned - comparison.made) + ' runs are not made yet']] : []),
  ];
  document.getElementById('s-news').hidden = !lines.length;
  if (lines.length) table(document.getElementById('news'), [
    {title: 'what', of: line => line[0]}, {title: 'which', of: line => line[1]}], lines);
}

const colour = s => hues[s % hues.length];
const dash = s => [[], [8, 4], [2, 3]][Math.floor(s / hues.length) % 3];

/** The steps of all solvers over the union of their factors, as far as the last of them. */
function curves(profiles, field) {
  const factors = [...new Set([1, ...profiles.flatMap(profile => profile[field].map(step => step.factor))])].sort((a, b) => a - b);
  const last = Math.max(factors[factors.length - 1] * 1.05, 1.01);
  factors.push(last);
  const lines = profiles.map(profile => {
    let within = 0, next = 0;
    return factors.map(factor => {
      while (next < profile[field].length && profile[field][next].factor <= factor) within = profile[field][next++].share;
      return within;
    });
  });
  return [factors, ...lines];
}

const plots = [];

function profiles() {
  const all = comparison.profiles || [];
  const place = document.getElementById('profiles');
  const legend = document.getElementById('legend');
  all.forEach((profile, s) => {
    const mark = element('canvas');
    mark.width = 28;
    mark.height = 12;
    const pen = mark.getContext('2d');
    pen.strokeStyle = colour(s);
    pen.lineWidth = 3;
    pen.setLineDash(dash(s));
    pen.beginPath();
    pen.moveTo(0, 6);
    pen.lineTo(28, 6);
    pen.stroke();
    append(legend, append(element('li'), mark, element('span', profile.name)));
  });
  for (const [field, title, label] of [
    ['quality', 'Share of problems on which a solver is within a factor of the best utility', 'best utility over its own'],
    ['time', 'Share of problems on which it finds the best utility within a factor of the least time', 'its time over the least'],
  ]) {
    const column = append(element('div'), element('h3', title));
    const box = element('div');
    append(place, append(column, box));
    plots.push({box, label, data: curves(all, field), plot: null});
  }
}

function paint() {
  const line = {stroke: tone('soft'), grid: {stroke: tone('line'), width: 1}, ticks: {stroke: tone('line'), width: 1}, font: '12px sans-serif', labelFont: '12px sans-serif'};
  const stepped = uPlot.paths.stepped({align: 1});
  for (const each of plots) {
    if (each.plot) each.plot.destroy();
    const wide = each.data[0][each.data[0].length - 1] > 20;
    each.plot = new uPlot({
      width: Math.max(320, Math.min(680, each.box.clientWidth)),
      height: 280,
      legend: {show: false},
      cursor: {show: false},
      scales: {x: wide ? {time: false, distr: 3} : {time: false}, y: {range: [0, 1.02]}},
      axes: [{...line, label: each.label, labelSize: 22}, {...line, label: 'share of problems', labelSize: 22, size: 52}],
      series: [{}, ...each.data.slice(1).map((_, s) => ({stroke: colour(s), dash: dash(s), width: 2, paths: stepped, points: {show: false}}))],
    }, each.data, each.box);
  }
}

function where() {
  const environments = manifest.environments || [];
  const known = ['version', 'commit', 'jdk', 'os', 'cpu', 'cores', 'memoryBytes', 'heapBytes', 'parallel', 'started'];
  table(document.getElementById('where'), [
    {title: 'environment', of: row => row.number},
    ...known.map(field => ({title: field, of: row => row[field] ?? (field === 'parallel' ? 1 : '')})),
  ], environments.map((environment, number) => ({...environment, number})));
}

document.getElementById('description').textContent = plain(comparison.made + ' of ' + comparison.planned
  + ' runs of ' + comparison.solvers.length + ' solvers on ' + comparison.instances.length + ' instances; baseline: '
  + (comparison.baseline ?? 'the best known'));
news();
solvers();
profiles();
paint();
pairs();
instances();
where();
darkness.addEventListener('change', paint);
addEventListener('resize', paint);
addEventListener('beforeprint', () => { printing = true; paint(); });
addEventListener('afterprint', () => { printing = false; paint(); });
performance.mark('painted');
