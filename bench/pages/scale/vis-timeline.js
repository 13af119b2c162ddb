/*
 * vis-timeline at a fixed height with its own scrolling. Without stacking it loads fastest: stacking compares each item
 * with the others, and takes three times as long with 10,000.
 */

let timeline;

export const vis = (options) => ({
  scripts: ['/peers/vis-timeline/standalone/umd/vis-timeline-graph2d.min.js'],
  styles: ['/peers/vis-timeline/styles/vis-timeline-graph2d.min.css'],
  make: (columns) =>
    madeOf(columns, (i, start, end, group) => ({
      id: i,
      group,
      content: columns.title[i],
      start,
      ...(end - start > DAY_MS ? {end, type: 'range'} : {type: 'box'}),
    })),
  draw: (host, items) =>
    new Promise((onInitialDrawComplete) => {
      const groups = LANES.map((content, id) => ({id, content}));
      timeline = new window.vis.Timeline(host, items, groups, {
        height: 500,
        verticalScroll: true,
        onInitialDrawComplete,
        ...options,
      });
    }),
  marks: (host) => [...host.querySelectorAll('.vis-item.vis-box, .vis-item.vis-range, .vis-item.vis-cluster')],
  isComplete: (marks) => marks.length > 0,
  state: () => Object.values(timeline.getWindow()).map(Number),
  plot: (host) => host.querySelector('.vis-panel.vis-center'),
});

export default vis({stack: false});
