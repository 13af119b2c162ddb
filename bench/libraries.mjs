/**
 * What is measured: the page of each, and what it loads (for its weight), as the addresses that the pages use. The
 * first two are ours; the others are held against them.
 */
export const LIBRARIES = [
  {
    page: 'default',
    name: 'conflict-timeline, the default timeline (17 events)',
    files: ['/dist/conflict-timeline.min.js'],
  },
  {page: 'conflict-timeline', name: 'conflict-timeline', files: ['/dist/conflict-timeline.min.js']},
  {
    page: 'timelinejs',
    name: 'TimelineJS3',
    package: '@knight-lab/timelinejs',
    files: ['/peers/@knight-lab/timelinejs/dist/js/timeline.js', '/peers/@knight-lab/timelinejs/dist/css/timeline.css'],
  },
  {
    page: 'vis-timeline',
    name: 'vis-timeline',
    package: 'vis-timeline',
    files: [
      '/peers/vis-timeline/standalone/umd/vis-timeline-graph2d.min.js',
      '/peers/vis-timeline/styles/vis-timeline-graph2d.min.css',
    ],
  },
  {
    page: 'timelines-chart',
    name: 'timelines-chart',
    package: 'timelines-chart',
    files: ['/peers/timelines-chart/dist/timelines-chart.min.js'],
  },
];
