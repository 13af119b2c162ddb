import {vis} from './vis-timeline.js';

/* It makes clusters only where items are stacked. */
export default vis({cluster: {}});
