/* What the main thread of a page does, frame by frame, from Chromium's own trace. */

/** As few as will do: each event that is traced costs the main thread a little. */
const CATEGORIES = ['toplevel', 'blink.user_timing', '__metadata'];
/** Set by the page (pages/scale.js) as the first thing that a step of an input does. */
const STEP = 'bench-step';
const MARK = 'bench-trace';

/** Traces what `act` does. Returns the trace's events. */
export async function trace(page, act) {
  const session = await page.createCDPSession();
  const events = [];
  session.on('Tracing.dataCollected', ({value}) => events.push(...value));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {includedCategories: CATEGORIES, excludedCategories: ['*']},
  });
  await page.evaluate((mark) => performance.mark(mark), MARK);
  const result = await act();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return {events, result};
}

/** Tasks of the thread that set the mark since then, in order of time, without those inside of others. */
function tasksOf(own, since) {
  const tasks = own
    .filter(({name, ph, ts}) => ph === 'X' && ts >= since && /RunTask$/.test(name))
    .map(({ts, dur = 0, tdur}) => ({ts, end: ts + dur, ms: (tdur ?? dur) / 1000}))
    .sort((a, b) => a.ts - b.ts);
  let end = -Infinity;
  return tasks.filter((task) => {
    if (task.ts < end) return false;
    end = task.end;
    return true;
  });
}

/**
 * Thread time of the main thread for each step of an input, ms: all tasks from the one that handles it until the next
 * step is handled, or until the trace ends. A step comes a frame after the one before, so this is what a frame costs
 * where a frame is kept. Waiting for other threads is not in it.
 */
export function costOfSteps(events) {
  const mark = events.find(({name}) => name === MARK);
  if (!mark) throw new Error('The trace lacks its mark');
  const own = events.filter(({pid, tid}) => pid === mark.pid && tid === mark.tid);
  const starts = own.filter(({name}) => name === STEP).map(({ts}) => ts);
  const steps = [];
  for (const task of tasksOf(own, mark.ts)) {
    const isNext = starts.some((ts) => ts >= task.ts && ts <= task.end);
    if (isNext) steps.push(task.ms);
    else if (steps.length) steps[steps.length - 1] += task.ms;
  }
  return steps;
}
