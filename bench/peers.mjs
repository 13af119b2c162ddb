import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {FOLDERS} from './browser.mjs';
import {LIBRARIES} from './libraries.mjs';

/* What is measured with many events: the page of each (bench/pages/scale), and what it loads, for its weight. */

const filesOf = (page) => LIBRARIES.find((library) => library.page === page).files;
const own = filesOf('conflict-timeline');
const vis = {package: 'vis-timeline', files: filesOf('vis-timeline')};
const echarts = {package: 'echarts', files: ['/peers/echarts/dist/echarts.min.js']};

/** The file of this one is tried where it is there: `rows` of UCDP's own. */
const UCDP = {page: 'ucdp', name: 'conflict-timeline, UCDP GED Syria 2016–2019 as CSV', files: own, rows: 16_566};
const isUcdpThere = existsSync(join(FOLDERS['/data/'], 'ucdp-ged-syria-2016-2019.csv'));

export const PEERS = [
  {page: 'columns', name: 'conflict-timeline, from columns', files: own},
  {page: 'objects', name: 'conflict-timeline, from objects', files: own},
  {page: 'canvas', name: 'counts into one ImageData: the floor', files: []},
  {
    page: 'event-drops',
    name: 'event-drops',
    package: 'event-drops',
    files: ['/peers/d3-4/build/d3.min.js', '/peers/event-drops/dist/index.js', '/peers/event-drops/dist/style.css'],
  },
  {page: 'echarts', name: 'ECharts, scatter', ...echarts},
  {page: 'echarts-custom', name: 'ECharts, custom series', ...echarts},
  {
    page: 'uplot',
    name: 'uPlot',
    package: 'uplot',
    files: ['/peers/uplot/dist/uPlot.iife.min.js', '/peers/uplot/dist/uPlot.min.css'],
  },
  {page: 'vis-timeline', name: 'vis-timeline', ...vis},
  {page: 'vis-cluster', name: 'vis-timeline, clustering', ...vis},
  {
    page: 'timelines-chart',
    name: 'timelines-chart',
    package: 'timelines-chart',
    files: filesOf('timelines-chart'),
  },
  {page: 'timelinejs', name: 'TimelineJS3', package: '@knight-lab/timelinejs', files: filesOf('timelinejs')},
  {
    page: 'd3-milestones',
    name: 'd3-milestones',
    package: 'd3-milestones',
    files: ['/peers/d3-milestones/build/d3-milestones.min.js', '/peers/d3-milestones/build/d3-milestones.css'],
  },
  ...(isUcdpThere ? [UCDP] : []),
];
