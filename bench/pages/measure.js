/* What every page measures, in the same way: script evaluated to painted. */

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** How many events the run asks for. */
const COUNT = Number(new URLSearchParams(location.search).get('events') ?? 15);

/** A picture that has not moved for so long has come to rest. */
const SETTLE_MS = 600;

/** All elements below a node, those in open shadow roots too. */
function* elementsBelow(node) {
  for (const element of node.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* elementsBelow(element.shadowRoot);
  }
}

/** Whether a mark is there for a reader: with a box, and neither hidden nor transparent. */
function isShown(mark) {
  const {width, height} = mark.getBoundingClientRect();
  return width > 0 && height > 0 && mark.checkVisibility({checkOpacity: true, checkVisibilityCSS: true});
}

/** Where every mark is, as a text: equal for equal pictures. */
const placesOf = (marks) =>
  marks
    .map((mark) => {
      const {x, y, width, height} = mark.getBoundingClientRect();
      return [x, y, width, height].map(Math.round).join();
    })
    .join(';');

/** Resolves after the frame that first shows what `marks` finds is on screen. */
async function painted(marks, isComplete) {
  for (;;) {
    await nextFrame();
    const found = marks();
    if (isComplete(found) && found.every(isShown)) break;
  }
  // The next frame begins when this one has been handed over.
  await nextFrame();
  return performance.now();
}

/** When the marks came to the places that they kept, ms: some libraries draw, and then move what they drew. */
async function settled(marks, since) {
  let at = since;
  let places = placesOf(marks());
  while (performance.now() - at < SETTLE_MS) {
    await nextFrame();
    const now = placesOf(marks());
    if (now === places) continue;
    places = now;
    await nextFrame();
    at = performance.now();
  }
  return at;
}

/**
 * Draws once and tells how long it took. The script is loaded as pages load one; it starts the clock itself, with its
 * first statement (see server.mjs), so that fetching does not count. Style sheets of a page are there before it, too.
 *
 * - `script` address of the library; `isModule` as what it is evaluated
 * - `draw` hands the events over, after the script has run; where the library has a signal of its own that the first
 *   drawing is complete, it resolves with that
 * - `marks` finds the elements that stand for events; `isComplete` tells whether these are all (default: one an event)
 */
async function measure({script, isModule = false, draw, marks, isComplete = (found) => found.length >= COUNT}) {
  await new Promise((resolve) => addEventListener('load', resolve, {once: true}));
  await document.fonts.ready;
  // From quiet: the page's own first frames are over.
  for (let i = 0; i < 3; i++) await nextFrame();
  await new Promise((resolve) => requestIdleCallback(resolve));
  const element = document.createElement('script');
  if (isModule) element.type = 'module';
  // Another address each time: no compiled code of an earlier page is found.
  element.src = `${script}?mark=${Math.random()}`;
  const loaded = new Promise((resolve) => element.addEventListener('load', resolve, {once: true}));
  document.body.append(element);
  await loaded;
  await draw();
  const paintedAt = await painted(marks, isComplete);
  const nodes = [...elementsBelow(document.querySelector('#timeline'))].length;
  const settledAt = await settled(marks, paintedAt);
  const start = performance.getEntriesByName('evaluate')[0].startTime;
  return {
    paintedMs: paintedAt - start,
    settledMs: settledAt - start,
    marks: marks().length,
    nodes,
    errors: window.benchErrors,
  };
}

/** Starts a page and leaves its result where the run looks for it. */
function start(page) {
  window.benchErrors = [];
  addEventListener('error', ({message}) => window.benchErrors.push(message));
  addEventListener('unhandledrejection', ({reason}) => window.benchErrors.push(String(reason)));
  window.benchResult = measure(page);
}
