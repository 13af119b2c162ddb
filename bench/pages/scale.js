/* Many events on one page: the run (scale-page.mjs) calls these one after the other, and turns the wheel between. */

const name = new URLSearchParams(location.search).get('peer');
const {default: peer} = await import(`./scale/${name}.js`);
const host = document.querySelector('#timeline');
/** Of more marks than this, as many are looked at, evenly chosen. */
const LOOKED_AT = 1000;
let data;
let longestMs = 0;

const added = (element) =>
  new Promise((resolve, reject) => {
    element.addEventListener('load', resolve, {once: true});
    element.addEventListener('error', () => reject(new Error(`${element.src ?? element.href} is not there`)));
    document.head.append(element);
  });

function sampled(marks) {
  const step = Math.ceil(marks.length / LOOKED_AT);
  return step < 2 ? marks : marks.filter((_, i) => i % step === 0);
}

const marksOf = () => peer.marks?.(host) ?? [...host.querySelectorAll('canvas')];
const isComplete = peer.isComplete ?? ((marks) => marks.length > 0);

// The trace tells by these where a step begins (trace.mjs).
for (const type of ['wheel', 'pointermove'])
  addEventListener(type, () => performance.mark('bench-step'), {capture: true, passive: true});

window.benchErrors = [];
addEventListener('error', ({message}) => window.benchErrors.push(message));
addEventListener('unhandledrejection', ({reason}) => window.benchErrors.push(String(reason)));

window.scale = {
  /** Everything that is there before the clock starts: the library, its styles, and the events in its own form. */
  async prepare() {
    for (const href of peer.styles ?? [])
      await added(Object.assign(document.createElement('link'), {rel: 'stylesheet', href}));
    for (const src of peer.scripts ?? [])
      await added(
        Object.assign(document.createElement('script'), {src, async: false, type: peer.isModule ? 'module' : ''}),
      );
    data = await peer.make(makeColumns(COUNT), COUNT);
    host.classList.toggle('fixed', peer.isFixed ?? false);
    await document.fonts.ready;
    for (let i = 0; i < 3; i++) await nextFrame();
  },

  /** Hands the events over, in a task of its own, and waits until they are on the screen. */
  async load() {
    const observer = new PerformanceObserver((list) => {
      for (const {startTime, duration} of list.getEntries())
        if (startTime + duration > begun) longestMs = Math.max(longestMs, duration);
    });
    await new Promise((resolve) => setTimeout(resolve, 60));
    observer.observe({type: 'longtask'});
    const begun = performance.now();
    await peer.draw(host, data);
    for (;;) {
      await nextFrame();
      const marks = marksOf();
      if (isComplete(marks, COUNT) && sampled(marks).every(isShown)) break;
    }
    await nextFrame();
    const loadMs = performance.now() - begun;
    // What the observer has seen so far comes in a task of its own.
    await new Promise((resolve) => setTimeout(resolve, 100));
    observer.disconnect();
    return {loadMs, longestMs, marks: marksOf().length};
  },

  nodes: () => [...elementsBelow(host)].length,
  /** What is on screen, as a text: another one after the view has changed. */
  state: () => String(peer.state(host)),
  /** Where the wheel is turned and the drag begins, and by what it zooms. */
  wheel: () => ({deltaY: -120, ctrl: false, ...peer.wheel, ...centreOf(peer.plot(host))}),
  drag: () => ({...(peer.dragFrom?.(host) ?? centreOf(peer.plot(host)))}),
  /** Where the wheel does not zoom: comes nearer by script, so that there is something to drag. */
  nearer: () => peer.nearer?.(host),
};

function centreOf(element) {
  const {x, y, width, height} = element.getBoundingClientRect();
  return {x: Math.round(x + width * 0.6), y: Math.round(Math.max(y, 0) + Math.min(height, innerHeight - y) * 0.5)};
}
