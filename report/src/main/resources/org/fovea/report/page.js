// Puts the page together, and paints anew when light, paper or width change.
function summary(place) {
  const heads = ['schedule', 'solver', 'status', 'utility', 'bound', 'gap', 'misses', 'launches', ...sheet.devices.map(device => 'busy, ' + device)];
  const head = element('tr'), body = element('tbody');
  heads.forEach((title, h) => {
    const cell = element('th', title);
    cell.scope = 'col';
    if (h > 2) cell.classList.add('number');
    head.appendChild(cell);
  });
  sheet.panels.forEach((panel, p) => {
    const line = element('tr');
    const span = Math.max(1, ...panel.launches.map(bar => bar.end).slice(-1), panel.launches.reduce((end, bar) => Math.max(end, bar.end), 0));
    const cells = [
      (sheet.panels.length > 1 ? '(' + (p + 1) + ') ' : '') + panel.label,
      panel.solver || (panel.kind === 'TRACE' ? 'run' : ''), panel.status || '', panel.utility,
      panel.bound === undefined ? '' : panel.bound + (panel.boundBy ? ' by ' + panel.boundBy : ''), gap(panel),
      misses(panel) + ' of ' + sheet.tasks.length, panel.launches.length,
      ...panel.lanes.map(lane => (100 * lane.busy / span).toFixed(1) + ' %'),
    ];
    cells.forEach((text, c) => {
      const cell = element('td', text);
      if (c > 2) cell.classList.add('number');
      line.appendChild(cell);
    });
    body.appendChild(line);
  });
  place.appendChild(append(element('table'), append(element('thead'), head), body));
}

function paintAll() {
  charts.forEach(draw);
  paintSwatches();
  paintSheets(true);
  paintCurves();
}

document.getElementById('name').textContent = plain(sheet.name);
document.getElementById('description').textContent = plain(sheet.description);
summary(document.getElementById('summary'));
gantt(document.getElementById('gantt'));
document.getElementById('s-course').hidden = !course(document.getElementById('course'));
document.getElementById('s-canvases').hidden = !canvases(document.getElementById('canvases'));
tasks(document.getElementById('tasks'));
paintAll();
document.documentElement.dataset.painted = 'yes';
performance.mark('painted');

let width = innerWidth;
addEventListener('resize', () => {
  if (innerWidth === width) return;
  width = innerWidth;
  paintAll();
});
darkness.addEventListener('change', paintAll);
addEventListener('beforeprint', () => { printing = true; paintAll(); });
addEventListener('afterprint', () => { printing = false; paintAll(); });
