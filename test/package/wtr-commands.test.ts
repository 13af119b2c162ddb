import {expect} from '@open-wc/testing';
import {emulateMedia, executeServerCommand, sendKeys, sendMouse, setViewport} from '@web/test-runner-commands';

const cdp = (method: string, params: object): Promise<unknown> => executeServerCommand('cdp', {method, params});

const once = <K extends keyof WindowEventMap>(type: K): Promise<WindowEventMap[K]> =>
  new Promise((resolve) => {
    addEventListener(type, resolve, {once: true});
  });

describe('the commands that tests give the browser', () => {
  after(async () => {
    await setViewport({width: 800, height: 600});
    await emulateMedia({colorScheme: 'light'});
  });

  it('set the size of the page', async () => {
    await setViewport({width: 320, height: 500});
    expect([innerWidth, innerHeight]).to.deep.equal([320, 500]);
  });

  it('set the colour scheme', async () => {
    await emulateMedia({colorScheme: 'dark'});
    expect(matchMedia('(prefers-color-scheme: dark)').matches).to.equal(true);
  });

  it('press keys', async () => {
    const input = document.body.appendChild(document.createElement('input'));
    input.focus();
    await sendKeys({type: 'abc'});
    expect(input.value).to.equal('abc');
    input.remove();
  });

  it('click', async () => {
    const click = once('click');
    await sendMouse({type: 'click', position: [200, 300]});
    const {clientX, clientY} = await click;
    expect([clientX, clientY]).to.deep.equal([200, 300]);
  });

  it('set forced colours, and unset them', async () => {
    const {matches} = matchMedia('(forced-colors: active)');
    expect(matches).to.equal(false);
    for (const value of ['active', 'none']) {
      await cdp('Emulation.setEmulatedMedia', {features: [{name: 'forced-colors', value}]});
      expect(matchMedia('(forced-colors: active)').matches).to.equal(value === 'active');
    }
  });

  it('turn the wheel', async () => {
    const wheel = once('wheel');
    await cdp('Input.dispatchMouseEvent', {type: 'mouseWheel', x: 50, y: 50, deltaX: 0, deltaY: 40});
    expect((await wheel).deltaY).to.equal(40);
  });

  it('touch', async () => {
    const touch = once('touchstart');
    await cdp('Input.dispatchTouchEvent', {type: 'touchStart', touchPoints: [{x: 10, y: 20}]});
    expect((await touch).touches[0]?.clientY).to.equal(20);
    await cdp('Input.dispatchTouchEvent', {type: 'touchEnd', touchPoints: []});
  });

  it('save a picture', async () => {
    expect(await executeServerCommand('save-screenshot', {name: 'commands'})).to.match(/commands\.png$/);
  });

  it('find no file outside the folder of shared data', async () => {
    for (const path of ['nothing', '%2e%2e%2fetc%2fpasswd', '..%5c..%5cpackage.json']) {
      expect((await fetch(`/__shared/${path}`)).status).to.equal(404);
    }
  });
});
