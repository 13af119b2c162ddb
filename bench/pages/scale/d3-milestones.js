/* It neither zooms nor pans: only its drawing is measured. Its labels are kept apart (`optimize`), as is its default. */

export default {
  scripts: ['/peers/d3-milestones/build/d3-milestones.min.js'],
  styles: ['/peers/d3-milestones/build/d3-milestones.css'],
  make: (columns) => madeOf(columns, (i, startMs) => ({timestamp: dayText(startMs), text: columns.title[i]})),
  draw: (host, events) => milestones('#timeline').parseTime('%Y-%m-%d').aggregateBy('day').render(events),
  marks: (host) => [...host.querySelectorAll('.milestones__group__label, .milestones-label')],
  state: (host) => host.querySelector('.milestones')?.style.cssText ?? '',
  plot: (host) => host,
};
