import {vis} from './vis-timeline.js';

export default vis({cluster: {maxItems: 1}});
