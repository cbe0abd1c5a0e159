// The tasks: sorted by any column, filtered by words, fate and code, a hundred at a time.
const pageOfRows = 100;
const printedRows = 2000;

const columns = (() => {
  const several = sheet.panels.length > 1;
  const found = [
    {title: 'task', of: t => sheet.tasks[t].id, kind: 'id'},
    {title: 'release, ms', of: t => sheet.tasks[t].release, time: true, kind: 'number'},
    {title: 'deadline, ms', of: t => sheet.tasks[t].deadline, time: true, kind: 'number'},
    {title: 'size, px', of: t => sheet.tasks[t].volume, text: t => size(sheet.tasks[t]), kind: 'number'},
    {title: 'weight', of: t => Number(sheet.tasks[t].weight), text: t => sheet.tasks[t].weight + (sheet.tasks[t].mandatory ? ', mandatory' : ''), kind: 'number'},
  ];
  sheet.panels.forEach((panel, p) => {
    const name = title => several ? title + ' (' + (p + 1) + ')' : title;
    const result = t => panel.results[t];
    const network = t => result(t).input === undefined ? '' : sheet.networks[panel.inputs[result(t).input].network].id;
    const slack = t => result(t).end === undefined ? undefined : sheet.tasks[t].deadline - result(t).end;
    found.push(
      {title: name('outcome'), of: t => fate(result(t)), kind: 'fate', panel},
      {title: name('network'), of: network, kind: 'id'},
      {title: name('exit'), of: t => result(t).exit, kind: 'number'},
      {title: name('end, ms'), of: t => result(t).end ?? Infinity, time: true, kind: 'number'},
      {title: name('slack, ms'), of: t => slack(t) ?? Infinity, time: true, kind: 'number'},
      {title: name('utility'), of: t => result(t).utility, text: t => result(t).utility.toFixed(4), kind: 'number'});
    if (panel.results.some(each => each.why)) found.push({title: name('why'), of: t => result(t).why ? result(t).why.code : '', kind: 'id'});
  });
  found.filter(column => column.time).forEach(column => {
    const places = sheet.tasks.reduce((most, _, t) => Math.max(most, decimals(column.of(t))), 0);
    column.text = t => column.of(t) === Infinity ? '' : (column.of(t) / 1000).toFixed(places);
  });
  return found;
})();

/** How many decimals a time has in ms: the same in a whole column, so that its points align. */
function decimals(us) {
  return us === Infinity || us % 1000 === 0 ? 0 : us % 100 === 0 ? 1 : us % 10 === 0 ? 2 : 3;
}

const size = task => task.width ? task.width + ' \u00d7 ' + task.height : task.volume + ' px\u00b2';

function tasks(place) {
  const state = {sort: 2, down: false, words: '', fate: '', code: '', first: 0, rows: []};
  const head = element('tr'), body = element('tbody');
  const status = element('span', '', 'note');
  status.setAttribute('role', 'status');
  const reason = element('p', '', 'note', 'reason');
  const pager = {back: element('button', 'Previous', 'plain'), forth: element('button', 'Next', 'plain')};

  const select = () => {
    const words = state.words.toLowerCase();
    const matches = t => (!state.fate || sheet.panels.some(panel => fate(panel.results[t]) === state.fate))
      && (!state.code || sheet.panels.some(panel => panel.results[t].why && panel.results[t].why.code === state.code))
      && (!words || columns.some(column => column.kind === 'id' && String(column.of(t)).toLowerCase().includes(words)));
    const {of} = columns[state.sort];
    const order = (a, b) => { const u = of(a), v = of(b); return (u < v ? -1 : u > v ? 1 : 0) * (state.down ? -1 : 1) || a - b; };
    state.rows = sheet.tasks.map((_, t) => t).filter(matches).sort(order);
    state.first = 0;
    fill();
  };
  const fill = (many = pageOfRows) => {
    const last = Math.min(state.rows.length, state.first + many);
    body.replaceChildren(...state.rows.slice(state.first, last).map(t => row(t, reason, body)));
    status.textContent = state.rows.length ? (state.first + 1) + '\u2013' + last + ' of ' + state.rows.length : 'no task';
    pager.back.disabled = state.first === 0;
    pager.forth.disabled = last >= state.rows.length;
    [...head.children].forEach((cell, c) => cell.setAttribute('aria-sort', c !== state.sort ? 'none' : state.down ? 'descending' : 'ascending'));
  };
  const turn = by => { state.first += by * pageOfRows; fill(); };

  columns.forEach((column, c) => {
    const button = element('button', column.title);
    button.type = 'button';
    button.addEventListener('click', () => {
      state.down = state.sort === c && !state.down;
      state.sort = c;
      select();
    });
    const cell = append(element('th'), button);
    cell.scope = 'col';
    if (column.kind === 'number') cell.classList.add('number');
    head.appendChild(cell);
  });
  pager.back.addEventListener('click', () => turn(-1));
  pager.forth.addEventListener('click', () => turn(1));
  const search = element('input');
  search.type = 'search';
  search.placeholder = 'Filter by id, network or code';
  search.setAttribute('aria-label', search.placeholder);
  search.addEventListener('input', () => { state.words = search.value; select(); });
  const tools = append(element('div', undefined, 'bar'), search, choice('all outcomes', ['answered', 'late', 'rejected'], value => { state.fate = value; select(); }));
  const codes = [...new Set(sheet.panels.flatMap(panel => panel.results.flatMap(each => each.why ? [each.why.code] : [])))].sort();
  if (codes.length) tools.appendChild(choice('all reasons', codes, value => { state.code = value; select(); }));
  append(tools, pager.back, pager.forth, status);
  const table = append(element('table'), append(element('thead'), head), body);
  append(place, tools);
  if (sheet.panels.length > 1) place.appendChild(element('p', sheet.panels.map((panel, p) => '(' + (p + 1) + ') ' + panel.label).join(', '), 'note'));
  append(place, append(element('div', undefined, 'scroll'), table), reason);
  select();
  addEventListener('beforeprint', () => { state.first = 0; fill(printedRows); });
  addEventListener('afterprint', () => fill());
}

function choice(all, values, act) {
  const made = element('select');
  made.setAttribute('aria-label', all);
  [['', all], ...values.map(value => [value, value])].forEach(([value, words]) => {
    const option = element('option', words);
    option.value = value;
    made.appendChild(option);
  });
  made.addEventListener('change', () => act(made.value));
  return made;
}

function row(t, reason, body) {
  const made = element('tr', undefined, 'pick');
  made.tabIndex = 0;
  made.title = 'Show in the charts';
  for (const column of columns) {
    const text = plain(column.text ? column.text(t) : column.of(t));
    const cell = element('td', text);
    if (column.kind === 'number') cell.classList.add('number');
    if (column.kind === 'id') { cell.classList.add('id'); cell.title = text; }
    if (column.kind === 'fate' && text !== 'answered') cell.classList.add('missed');
    made.appendChild(cell);
  }
  const choose = () => {
    body.querySelectorAll('.chosen').forEach(other => other.classList.remove('chosen'));
    made.classList.add('chosen');
    reason.textContent = plain(sheet.panels.flatMap(panel => panel.results[t].why ? [panel.results[t].why.sentence] : []).join(' '));
    showTask(t);
  };
  made.addEventListener('click', choose);
  made.addEventListener('keydown', event => {
    if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); choose(); }
  });
  return made;
}

function showTask(t) {
  const task = sheet.tasks[t];
  view.task = t;
  let end = task.deadline;
  for (const panel of sheet.panels) end = Math.max(end, panel.results[t].end ?? 0);
  const room = (end - task.release) * 0.6;
  look(task.release - room, end + room);
}
