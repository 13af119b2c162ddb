/*
 * The floor: nothing but counts. They are added up beforehand in fine cells, so that a column of pixels is one
 * subtraction, and written into one ImageData, as fast as a script can colour pixels. It names no event and no day.
 */

const CELLS = 2 ** 18;
const [WIDTH, HEIGHT] = [1200, 500];
const [FROM, TO] = EXTENT;
const view = {from: 0, to: CELLS};
let canvas;

function addUp({start, lane}) {
  const sums = LANES.map(() => new Uint32Array(CELLS + 1));
  for (let i = 0; i < start.length; i++) sums[lane[i]][1 + Math.floor(((start[i] - FROM) / (TO - FROM)) * CELLS)]++;
  for (const sum of sums) for (let cell = 0; cell < CELLS; cell++) sum[cell + 1] += sum[cell];
  return sums;
}

const cellAt = (at) => Math.max(0, Math.min(CELLS, Math.floor(at)));

function startDrawing(sums) {
  const context = canvas.getContext('2d');
  const image = context.createImageData(WIDTH, HEIGHT);
  const pixels = new Uint32Array(image.data.buffer);
  const laneHeight = HEIGHT / LANES.length;
  const heights = new Uint16Array(WIDTH);
  let isAsked = false;

  function draw() {
    isAsked = false;
    const perPx = (view.to - view.from) / WIDTH;
    sums.forEach((sum, lane) => {
      for (let x = 0; x < WIDTH; x++) {
        const count = sum[cellAt(view.from + (x + 1) * perPx)] - sum[cellAt(view.from + x * perPx)];
        heights[x] = count > 0 ? Math.min(laneHeight - 2, 2 + 6 * Math.log2(count)) : 0;
      }
      for (let y = 0; y < laneHeight; y++) {
        const row = (lane * laneHeight + y) * WIDTH;
        for (let x = 0; x < WIDTH; x++) pixels[row + x] = laneHeight - y <= heights[x] ? 0xff7f6808 : 0;
      }
    });
    context.putImageData(image, 0, 0);
  }

  const ask = () => {
    if (!isAsked) requestAnimationFrame(draw);
    isAsked = true;
  };
  canvas.addEventListener('wheel', (event) => {
    event.preventDefault();
    const at = view.from + ((view.to - view.from) * event.offsetX) / WIDTH;
    const factor = 2 ** (event.deltaY / 500);
    Object.assign(view, {from: at + (view.from - at) * factor, to: at + (view.to - at) * factor});
    ask();
  });
  canvas.addEventListener('pointermove', ({buttons, movementX}) => {
    if (!buttons) return;
    const by = (movementX * (view.to - view.from)) / WIDTH;
    Object.assign(view, {from: view.from - by, to: view.to - by});
    ask();
  });
  draw();
}

export default {
  make: (columns) => columns,
  draw(host, columns) {
    canvas = Object.assign(document.createElement('canvas'), {width: WIDTH, height: HEIGHT});
    host.append(canvas);
    startDrawing(addUp(columns));
  },
  state: () => JSON.stringify(view),
  plot: () => canvas,
};
