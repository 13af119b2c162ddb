/*
 * One line for each lane, since a line an event is less than a pixel; its events lie above each other. It zooms to what
 * is chosen with a drag, once; the drag measured is that of the window on its overview.
 */

let chart;

export default {
  scripts: ['/peers/timelines-chart/dist/timelines-chart.min.js'],
  make: (columns) => {
    const lanes = LANES.map((group) => ({group, data: [{label: group, data: []}]}));
    madeOf(columns, (i, startMs, endMs, lane) =>
      lanes[lane].data[0].data.push({timeRange: [startMs, endMs], val: STATUSES[columns.status[i]]}),
    );
    return lanes;
  },
  draw(host, lanes) {
    chart = new TimelinesChart(host).width(1200).maxHeight(500).zQualitative(true).enableAnimations(false).data(lanes);
  },
  marks: (host) => [...host.querySelectorAll('.series-segment')],
  isComplete: (marks, count) => marks.length >= count,
  state: () => (chart.zoomX() ?? []).map(Number),
  plot: (host) => host.querySelector('.graph') ?? host.querySelector('svg'),
  nearer: () => chart.zoomX([new Date(Date.UTC(2002, 0)), new Date(Date.UTC(2007, 0))]),
  dragFrom: (host) => {
    const {x, y, width, height} = host.querySelector('.brusher .selection, .brush .selection').getBoundingClientRect();
    return {x: x + width / 2, y: y + height / 2};
  },
};
