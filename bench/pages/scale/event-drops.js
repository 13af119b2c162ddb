/* The effect that melts drops together (`metaballs`) is a filter over all of them: it is off. */

window.global = window;
let chart;

export default {
  // It is made for d3 4.
  scripts: ['/peers/d3-4/build/d3.min.js', '/peers/event-drops/dist/index.js'],
  styles: ['/peers/event-drops/dist/style.css'],
  make: (columns) => {
    const lanes = LANES.map((name) => ({name, data: []}));
    madeOf(columns, (i, startMs, endMs, lane) =>
      lanes[lane].data.push({date: new Date(startMs), title: columns.title[i]}),
    );
    return lanes;
  },
  draw(host, lanes) {
    chart = eventDrops({
      d3,
      metaballs: false,
      drop: {date: ({date}) => date},
      line: {height: 80},
      range: {start: new Date(EXTENT[0]), end: new Date(EXTENT[1])},
    });
    d3.select(host).data([lanes]).call(chart);
  },
  marks: (host) => [...host.querySelectorAll('.drop')],
  state: () => chart.scale().domain().map(Number),
  plot: (host) => host.querySelector('svg'),
};
