/** What the selected event is tied to: loaded when somebody chooses one that is tied to anything. */
export {buildSelectionScene} from '../layout/selection-scene.js';
export {selectionStyles} from '../render/selection-styles.js';
