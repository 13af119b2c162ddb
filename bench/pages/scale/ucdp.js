import {ours} from './ours.js';

/* UCDP's own file, as text: it is read while the clock runs. */
export default {...ours, make: async () => (await fetch('/data/ucdp-ged-syria-2016-2019.csv')).text()};
