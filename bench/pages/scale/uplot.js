/*
 * uPlot with points alone, sorted as it needs them. The wheel and the drag are those of its own demonstration
 * (zoom-wheel.html): it has none built in.
 */

let chart;

function wheelAndDrag() {
  const setX = (min, max) => chart.setScale('x', {min, max});
  return {
    hooks: {
      ready(plot) {
        plot.over.addEventListener('wheel', (event) => {
          event.preventDefault();
          const {left, width} = plot.over.getBoundingClientRect();
          const share = (event.clientX - left) / width;
          const {min, max} = plot.scales.x;
          const at = plot.posToVal(event.clientX - left, 'x');
          const range = (max - min) * (event.deltaY < 0 ? 0.85 : 1 / 0.85);
          setX(at - share * range, at + (1 - share) * range);
        });
        plot.over.addEventListener('mousedown', (down) => {
          const {min, max} = plot.scales.x;
          const perPx = (max - min) / plot.over.clientWidth;
          const move = ({clientX}) => {
            const by = (clientX - down.clientX) * perPx;
            setX(min - by, max - by);
          };
          document.addEventListener('mousemove', move);
          document.addEventListener('mouseup', () => document.removeEventListener('mousemove', move), {once: true});
        });
      },
    },
  };
}

export default {
  scripts: ['/peers/uplot/dist/uPlot.iife.min.js'],
  styles: ['/peers/uplot/dist/uPlot.min.css'],
  make: ({start, lane}) => {
    const order = Uint32Array.from(start, (_, i) => i).sort((a, b) => start[a] - start[b]);
    return [Float64Array.from(order, (i) => start[i] / 1000), Float64Array.from(order, (i) => lane[i])];
  },
  draw: (host, data) =>
    new Promise((resolve) => {
      const marks = {label: 'Lane', stroke: '#08687f', paths: () => null, points: {show: true, size: 6}};
      const plugins = [wheelAndDrag(), {hooks: {ready: () => resolve()}}];
      const options = {
        width: 1200,
        height: 460,
        series: [{}, marks],
        scales: {y: {range: [-1, 5]}},
        cursor: {drag: {x: false, y: false}},
        plugins,
      };
      chart = new uPlot(options, data, host);
    }),
  state: () => JSON.stringify(chart.scales.x),
  plot: () => chart.over,
};
