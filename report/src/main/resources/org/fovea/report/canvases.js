// Canvases to scale: one pixel of every canvas is as large as of every other.
const batchOfSheets = 24;
const sheets = [];

function canvases(place) {
  const isCanvas = input => sheet.networks[input.network].kind !== 'crop';
  const all = sheet.panels.map(panel => panel.inputs.filter(isCanvas).sort((a, b) => begin(a) - begin(b)));
  if (!all.some(list => list.length)) return false;
  const widest = Math.max(...all.flat().slice(0, 100000).map(input => sheet.networks[input.network]).map(net => Math.max(net.width, net.height)));
  const factor = 200 / widest;
  sheet.panels.forEach((panel, p) => place.appendChild(gallery(panel, all[p], factor)));
  return true;
}

const begin = input => input.launches.length ? input.launches[0].start : Infinity;

function gallery(panel, inputs, factor) {
  const column = element('div');
  if (sheet.panels.length > 1) column.appendChild(element('h3', panel.label));
  const shown = element('div', undefined, 'sheets');
  const more = element('button', '', 'plain', 'more');
  let next = 0;
  const show = count => {
    inputs.slice(next, next + count).forEach(input => shown.appendChild(figure(panel, input, factor)));
    next = Math.min(inputs.length, next + count);
    more.hidden = next >= inputs.length;
    more.textContent = 'Show more (' + next + ' of ' + inputs.length + ')';
    paintSheets();
  };
  more.addEventListener('click', () => show(batchOfSheets));
  append(column, shown, more);
  if (!inputs.length) column.appendChild(element('p', 'No canvas is used.', 'note'));
  show(batchOfSheets);
  return column;
}

function figure(panel, input, factor) {
  const net = sheet.networks[input.network];
  const made = element('figure');
  const canvas = element('canvas');
  const width = Math.max(24, net.width * factor), height = Math.max(24, net.height * factor);
  canvas.style.width = width + 'px';
  const area = input.spots.reduce((sum, spot) => sum + spot.volume, 0);
  const share = Math.round(100 * area / (net.width * net.height));
  const bars = input.launches;
  const times = bars.length ? ms(bars[0].start, 1) + '\u2013' + ms(bars[bars.length - 1].end, 1) + ' ms' : 'not launched';
  const missed = input.spots.filter(spot => !answered(panel.results[spot.task])).length;
  const caption = element('figcaption', net.id + ', ' + net.width + ' \u00d7 ' + net.height + ' px');
  append(caption, element('br'), document.createTextNode(times + ', ' + input.spots.length + ' objects, ' + share + ' % full'));
  if (missed) append(caption, element('br'), element('span', missed + ' missed', 'missed'));
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', plain('objects ' + input.spots.map(spot => sheet.tasks[spot.task].id).join(', ')));
  const drawn = {panel, input, net, canvas, width, height, stale: true, boxes: boxes(input, net, factor, width)};
  sheets.push(drawn);
  canvas.addEventListener('pointermove', event => {
    const box = drawn.boxes.find(b => event.offsetX >= b.x && event.offsetX < b.x + b.width && event.offsetY >= b.y && event.offsetY < b.y + b.height);
    if (box) showTip(sheet.tasks[box.spot.task].id, objectLines(panel, box.spot), event.clientX, event.clientY); else hideTip();
  });
  canvas.addEventListener('pointerleave', hideTip);
  return append(made, canvas, caption);
}

/** Where objects are; on a canvas that counts volumes alone, strips as large as they take. */
function boxes(input, net, factor, width) {
  let y = 0;
  return input.spots.map(spot => {
    if (net.kind === 'rectangles')
      return {spot, x: spot.x * factor, y: spot.y * factor, width: spot.width * factor, height: spot.height * factor};
    const height = spot.volume / net.width * factor;
    y += height;
    return {spot, x: 0, y: y - height, width, height};
  });
}

function objectLines(panel, spot) {
  const task = sheet.tasks[spot.task], result = panel.results[spot.task];
  const size = spot.width ? spot.width + ' \u00d7 ' + spot.height + ' px at (' + spot.x + ', ' + spot.y + ')' : spot.volume + ' px\u00b2';
  return [
    size + ', scale ' + spot.scale + (task.width ? ' of ' + task.width + ' \u00d7 ' + task.height : ''),
    'released ' + ms(task.release) + ' ms, due ' + ms(task.deadline) + ' ms',
    fate(result) + (answered(result) ? ' at exit ' + result.exit + ', worth ' + result.utility : ''),
  ];
}

function paintSheets(all = false) {
  for (const drawn of sheets) if (drawn.stale || all) paintSheet(drawn);
}

function paintSheet(drawn) {
  const {panel, input, canvas, width, height} = drawn;
  const pen = paper(canvas, width, height);
  pen.fillStyle = tone('panel');
  pen.fillRect(0, 0, width, height);
  pen.font = '10px ' + getComputedStyle(document.body).fontFamily;
  pen.textAlign = 'left';
  for (const box of drawn.boxes) object(pen, panel.results[box.spot.task], input.network, box);
  pen.strokeStyle = tone('soft');
  pen.strokeRect(0.5, 0.5, width - 1, height - 1);
  drawn.stale = false;
}

function object(pen, result, network, box) {
  const missed = !answered(result);
  const {x: left, y: top, width, height} = box;
  pen.fillStyle = missed ? tone('ground') : shade(network, result.exit);
  pen.fillRect(left, top, width, height);
  pen.strokeStyle = missed ? tone('miss') : tone('ground');
  pen.lineWidth = missed ? 1.5 : 1;
  pen.strokeRect(left + 0.5, top + 0.5, Math.max(1, width - 1), Math.max(1, height - 1));
  if (missed) {
    pen.beginPath();
    pen.moveTo(left, top);
    pen.lineTo(left + width, top + height);
    pen.moveTo(left + width, top);
    pen.lineTo(left, top + height);
    pen.stroke();
  } else if (width > 26 && height > 12) {
    pen.fillStyle = inkOn(shade(network, result.exit));
    pen.fillText(fitted(pen, plain(sheet.tasks[box.spot.task].id), width - 6), left + 4, top + Math.min(height / 2, 9));
  }
}
