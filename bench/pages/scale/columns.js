import {lanes, ours} from './ours.js';

export default {
  ...ours,
  make: ({start, end, title, lane, status}) => ({
    lanes: lanes(),
    columns: {
      start,
      // The last day of what lasted; a day has no end.
      end: end.map((endMs, i) => (endMs - start[i] > DAY_MS ? endMs - DAY_MS : NaN)),
      title,
      lane,
      status: Array.from(status, (i) => STATUSES[i]),
    },
  }),
};
