import {echart} from './echarts.js';

/** An event as a rectangle from its start to its end, as in ECharts' example of a flight's profile. */
function renderItem(params, api) {
  const [x, y] = api.coord([api.value(0), api.value(1)]);
  const width = Math.max(2, api.coord([api.value(2), api.value(1)])[0] - x);
  return {type: 'rect', shape: {x, y: y - 8, width, height: 16}, style: {fill: '#08687f'}};
}

export default echart(() => ({type: 'custom', renderItem, clip: true}));
