// Colours: Okabe and Ito (2008), told apart by colour-blind eyes; a second round of networks is hatched.
const hues = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#d55e00', '#f0e442', '#999999'];
let printing = false;
const darkness = matchMedia('(prefers-color-scheme: dark)');
const dark = () => darkness.matches && !printing;

const tone = name => ({
  ground: dark() ? '#15181c' : '#ffffff', panel: dark() ? '#1d2126' : '#f6f7f8', ink: dark() ? '#e4e7ea' : '#1c2126',
  soft: dark() ? '#9aa4ae' : '#5a646e', line: dark() ? '#363c44' : '#d9dde1', miss: dark() ? '#ff8a3d' : '#b84a00',
})[name];

const channels = hex => [1, 3, 5].map(at => parseInt(hex.slice(at, at + 2), 16));
const mixed = (hex, other, share) => {
  const far = channels(other);
  return 'rgb(' + channels(hex).map((value, i) => Math.round(value + (far[i] - value) * share)).join() + ')';
};
/** Early stages are pale, the last has the full colour. */
const shade = (network, stage) => {
  const stages = sheet.networks[network].stages;
  return mixed(hues[network % hues.length], tone('ground'), stages < 2 ? 0 : 0.58 * (stages - stage) / (stages - 1));
};
const inkOn = colour => {
  const [red, green, blue] = colour.match(/\d+/g).map(Number);
  return 0.299 * red + 0.587 * green + 0.114 * blue > 140 ? '#14181c' : '#ffffff';
};

/** A canvas of so many CSS px, sharp on this screen. */
function paper(canvas, width, height) {
  const ratio = Math.max(window.devicePixelRatio || 1, printing ? 2 : 1);
  const wide = Math.round(width * ratio), high = Math.round(height * ratio);
  if (canvas.width !== wide || canvas.height !== high) {
    canvas.width = wide;
    canvas.height = high;
    canvas.style.height = height + 'px';
  }
  const pen = canvas.getContext('2d');
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.clearRect(0, 0, width, height);
  pen.font = '12px ' + getComputedStyle(document.body).fontFamily;
  pen.textBaseline = 'middle';
  return pen;
}

function hatch(pen, x, y, width, height) {
  pen.save();
  pen.beginPath();
  pen.rect(x, y, width, height);
  pen.clip();
  pen.beginPath();
  for (let at = x - height; at < x + width; at += 6) {
    pen.moveTo(at, y + height);
    pen.lineTo(at + height, y);
  }
  pen.strokeStyle = 'rgba(255,255,255,.5)';
  pen.lineWidth = 1.5;
  pen.stroke();
  pen.restore();
}

function block(pen, network, stage, x, y, width, height) {
  pen.fillStyle = shade(network, stage);
  pen.fillRect(x, y, width, height);
  if (network >= hues.length && width > 3) hatch(pen, x, y, width, height);
}

/** As much of a text as there is room for. */
function fitted(pen, text, room) {
  if (pen.measureText(text).width <= room) return text;
  let length = Math.floor(text.length * room / pen.measureText(text).width);
  while (length > 0 && pen.measureText(text.slice(0, length) + '\u2026').width > room) length--;
  return length > 1 ? text.slice(0, length) + '\u2026' : '';
}

const tip = document.getElementById('tip');
function showTip(title, lines, x, y) {
  tip.replaceChildren(element('strong', title), document.createTextNode(lines.map(plain).join('\n')));
  tip.hidden = false;
  const box = tip.getBoundingClientRect();
  tip.style.left = Math.max(4, Math.min(x + 14, innerWidth - box.width - 8)) + 'px';
  tip.style.top = (y + 18 + box.height > innerHeight ? Math.max(4, y - box.height - 12) : y + 18) + 'px';
}
const hideTip = () => { tip.hidden = true; };
