import {lanes, ours} from './ours.js';

export default {
  ...ours,
  make: ({start, end, title, lane, status}) => ({
    lanes: lanes(),
    columns: {start, end, title, lane, status: Array.from(status, (i) => STATUSES[i])},
  }),
};
