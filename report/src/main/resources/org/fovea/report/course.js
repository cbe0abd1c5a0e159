// Utility and bound as a search went on, where its events were kept; the curves are uPlot's.
const curves = [];

function course(place) {
  const told = sheet.panels.filter(panel => panel.course.length);
  told.forEach(panel => {
    const column = element('div');
    if (sheet.panels.length > 1) column.appendChild(element('h3', panel.label));
    const box = element('div');
    append(place, append(column, box));
    curves.push({panel, box, plot: null});
  });
  return told.length > 0;
}

function paintCurves() {
  for (const curve of curves) {
    if (curve.plot) curve.plot.destroy();
    const {course: marks} = curve.panel;
    const known = field => marks.map(mark => mark[field] ?? null);
    const stepped = uPlot.paths.stepped({align: 1});
    const line = {stroke: tone('soft'), grid: {stroke: tone('line'), width: 1}, ticks: {stroke: tone('line'), width: 1}, font: '12px sans-serif', labelFont: '12px sans-serif'};
    curve.plot = new uPlot({
      width: Math.max(320, Math.min(760, curve.box.clientWidth)),
      height: 260,
      scales: {x: {time: false, range: (plot, from, to) => [0, Math.max(1, to)]}},
      axes: [{...line, label: 'time, ms', labelSize: 22}, {...line, label: 'utility', labelSize: 22, size: 64}],
      series: [
        {label: 'time, ms'},
        {label: 'utility', stroke: dark() ? '#56b4e9' : '#0072b2', width: 2, paths: stepped, points: {show: false}},
        {label: 'bound', stroke: tone('miss'), width: 2, dash: [6, 4], paths: stepped, points: {show: false}},
      ],
    }, [marks.map(mark => mark.timeMs), known('utility'), known('bound')], curve.box);
  }
}
