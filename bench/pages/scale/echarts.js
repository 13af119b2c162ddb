/*
 * ECharts with what its documentation names for large data: a typed array, `large`, no animation, drawing in pieces as
 * is its default, and all of it on a canvas. It answers the wheel at most every 100 ms, as is its default.
 */

let chart;

export const echart = (makeSeries) => ({
  scripts: ['/peers/echarts/dist/echarts.min.js'],
  isFixed: true,
  make: ({start, end, lane}) => {
    const data = new Float64Array(start.length * 3);
    for (let i = 0; i < start.length; i++) data.set([start[i], lane[i], end[i]], i * 3);
    return data;
  },
  draw: (host, data) =>
    new Promise((resolve) => {
      chart = window.echarts.init(host);
      chart.on('finished', resolve);
      chart.setOption({
        animation: false,
        xAxis: {type: 'time', min: EXTENT[0], max: EXTENT[1]},
        yAxis: {type: 'category', data: LANES},
        dataZoom: {type: 'inside', xAxisIndex: 0, filterMode: 'weakFilter'},
        series: {data, dimensions: ['start', 'lane', 'end'], encode: {x: [0, 2], y: 1}, ...makeSeries()},
      });
    }),
  state: () => chart.getOption().dataZoom.map(({start, end}) => [start, end]),
  plot: (host) => host.querySelector('canvas'),
  // It zooms by 1.1 for a step of one, and by 1.2 for a step of more than one.
  wheel: {deltaY: -240},
});

export default echart(() => ({
  type: 'scatter',
  large: true,
  largeThreshold: 2000,
  // Larger pieces than its own load a million in half the time, and cost half as much again a step.
  progressive: 20_000,
  symbolSize: 6,
  encode: {x: 0, y: 1},
}));
