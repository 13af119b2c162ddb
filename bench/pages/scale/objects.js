import {lanes, ours} from './ours.js';

export default {
  ...ours,
  make: (columns) => ({
    lanes: lanes(),
    events: madeOf(columns, (i, startMs, endMs, lane) => ({
      id: `event-${i}`,
      title: columns.title[i],
      date: endMs - startMs > DAY_MS ? `${dayText(startMs)}/${dayText(endMs - DAY_MS)}` : dayText(startMs),
      lane: `lane-${lane}`,
      status: STATUSES[columns.status[i]],
    })),
  }),
};
