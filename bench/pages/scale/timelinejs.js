/* The wheel does not zoom it, its buttons do; a drag moves its strip. Fonts from elsewhere and moving in are left out. */

let timeline;
const written = (ms) => {
  const date = new Date(ms);
  return {year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate()};
};

export default {
  scripts: ['/peers/@knight-lab/timelinejs/dist/js/timeline.js'],
  styles: ['/peers/@knight-lab/timelinejs/dist/css/timeline.css'],
  isFixed: true,
  make: (columns) => ({
    events: madeOf(columns, (i, startMs, endMs, lane) => ({
      unique_id: `event-${i}`,
      group: LANES[lane],
      start_date: written(startMs),
      ...(endMs - startMs > DAY_MS && {end_date: written(endMs - DAY_MS)}),
      text: {headline: columns.title[i]},
    })),
  }),
  draw(host, data) {
    timeline = new TL.Timeline('timeline', data, {font: null, duration: 0, hash_bookmark: false});
  },
  marks: (host) => [...host.querySelectorAll('.tl-timemarker-content-container')],
  isComplete: (marks, count) => marks.length >= count,
  state: (host) => {
    const strip = host.querySelector('.tl-timenav-slider');
    return `${strip.style.left} ${strip.style.transform} ${strip.querySelector('.tl-timenav-item-container')?.style.width}`;
  },
  plot: (host) => host.querySelector('.tl-timenav'),
  nearer: () => timeline.zoomIn(),
};
