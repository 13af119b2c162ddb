import {chromeLauncher} from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';

/*
 * Firefox for @web/test-runner, driven by puppeteer over WebDriver BiDi. BiDi has no command for media yet: the page's
 * are set from inside the browser, which it allows to whoever started it (--remote-allow-system-access).
 */

const FEATURES = {
  'prefers-color-scheme': (value) => setOverride('prefersColorSchemeOverride', value),
  'prefers-reduced-motion': (value) =>
    `Services.prefs.setIntPref('ui.prefersReducedMotion', ${value === 'reduce' ? 1 : 0})`,
  'forced-colors': (value) => setOverride('forcedColorsOverride', value),
};

function setOverride(name, value) {
  return `gBrowser.browsers.forEach((each) => (each.browsingContext.${name} = ${JSON.stringify(value)}))`;
}

/** Runs script in the browser's own window. */
async function runInside(browser, expression) {
  const {connection} = browser;
  const tree = await connection.send('browsingContext.getTree', {'moz:scope': 'chrome'});
  const {context} = tree.result.contexts.find(({url}) => url.endsWith('/browser.xhtml'));
  const {result} = await connection.send('script.evaluate', {expression, target: {context}, awaitPromise: false});
  if (result.type !== 'success') throw new Error(result.exceptionDetails.text);
}

/** What had focus last is where Tab goes on. */
const START_AT_TOP = `{
  const first = document.createElement('button');
  document.body.prepend(first);
  first.focus();
  first.remove();
}`;

/** Gives the page the keyboard again, from its beginning on. */
async function goToTop(page) {
  await runInside(page.browser(), 'gBrowser.selectedBrowser.focus()');
  await page.evaluate(START_AT_TOP);
}

/** The space bar has no name of its own in BiDi, and Tab goes from the page's end into the browser's bars. */
function mendKeyboard(page) {
  const {keyboard} = page;
  for (const name of ['down', 'up', 'press']) {
    const send = keyboard[name].bind(keyboard);
    keyboard[name] = async (key, options) => {
      await send(key === 'Space' ? ' ' : key, options);
      if (key === 'Tab' && !(await page.evaluate('document.hasFocus()'))) await goToTop(page);
    };
  }
}

async function createPage({browser, context}) {
  const page = await context.newPage();
  mendKeyboard(page);
  page.emulateMediaFeatures = async (features) => {
    const scripts = features.map(({name, value}) => {
      if (!Object.hasOwn(FEATURES, name)) throw new Error(`"${name}" cannot be set in Firefox.`);
      return FEATURES[name](value);
    });
    await runInside(browser, scripts.join(';'));
  };
  page.emulateMediaType = (type) => runInside(browser, setOverride('mediumOverride', type === 'print' ? type : ''));
  return page;
}

export function firefoxLauncher({executablePath}) {
  return chromeLauncher({
    puppeteer,
    createPage,
    launchOptions: {
      browser: 'firefox',
      executablePath,
      args: ['--remote-allow-system-access'],
      extraPrefsFirefox: {
        // Without a touch screen Firefox makes no touch events.
        'dom.w3c_touch_events.enabled': 1,
        // As on other systems: Tab goes to links too.
        'accessibility.tabfocus': 7,
      },
    },
  });
}
