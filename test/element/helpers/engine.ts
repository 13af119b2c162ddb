export type Engine = 'Chromium' | 'Firefox' | 'WebKit';

const agent = navigator.userAgent;

/** The engine that the tests run in. */
export const engine: Engine = agent.includes('Firefox/') ? 'Firefox' : /Chrom/.test(agent) ? 'Chromium' : 'WebKit';

/**
 * `it` for a test that an engine cannot run, since its driver lacks something: there it is skipped, and its title says
 * why. Without an engine's name it runs there.
 *
 * Example: `except({WebKit: 'its driver cannot touch'})('zooms by a pinch', …)`.
 */
export function except(reasons: {readonly [name in Exclude<Engine, 'Chromium'>]?: string}): Mocha.TestFunction {
  const reason = engine === 'Chromium' ? undefined : reasons[engine];
  if (!reason) return it;
  const skip = (title: string): Mocha.Test => it.skip(`${title} (not in ${engine}: ${reason})`);
  return skip as Mocha.TestFunction;
}
