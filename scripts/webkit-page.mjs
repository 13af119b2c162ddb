/** Keys that are no character, as WebDriver has them. */
const KEYS = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Insert: '\uE016',
  Delete: '\uE017',
  Meta: '\uE03D',
};
for (let i = 1; i <= 12; i++) KEYS[`F${i}`] = String.fromCodePoint(0xe030 + i);

const BUTTONS = {left: 0, middle: 1, right: 2};

async function send(address, method, body) {
  const response = await fetch(address, {method, body: body && JSON.stringify(body)});
  const {value} = await response.json();
  if (!response.ok) throw new Error(`${value?.error ?? response.status}: ${value?.message || address}`);
  return value;
}

function keyValue(key) {
  if (!Object.hasOwn(KEYS, key) && [...key].length > 1) throw new Error(`Not a key: "${key}".`);
  return KEYS[key] ?? key;
}

/**
 * One page in WebKitGTK's browser, by WebDriver. Has as much of playwright's `Page` as the commands of
 * @web/test-runner-commands use.
 */
export class WebKitPage {
  #address;
  #scrolled = {x: 0, y: 0};

  /** Starts a browser at a driver. */
  static async open(address, binary) {
    const capabilities = {alwaysMatch: {'webkitgtk:browserOptions': {binary, args: ['--automation']}}};
    const {sessionId} = await send(`${address}/session`, 'POST', {capabilities});
    return new WebKitPage(`${address}/session/${sessionId}`);
  }

  constructor(address) {
    this.#address = address;
  }

  goto(url) {
    return this.#post('url', {url});
  }

  url() {
    return send(`${this.#address}/url`, 'GET');
  }

  /** Lets go of keys and buttons that are still held. */
  async release() {
    await send(`${this.#address}/actions`, 'DELETE');
    this.#scrolled = {x: 0, y: 0};
  }

  close() {
    return send(this.#address, 'DELETE');
  }

  /** The size of the page, px: that of its window less the browser's bar. */
  async setViewportSize({width, height}) {
    const measure = () =>
      this.#post('execute/sync', {script: 'return [innerWidth, innerHeight, outerHeight]', args: []});
    const [, inner, outer] = await measure();
    await this.#post('window/rect', {x: 0, y: 0, width, height: height + outer - inner});
    // The page hears of its size some time after the window has it.
    for (let tries = 100; tries > 0; tries--) {
      const [wide, high] = await measure();
      if (wide === width && high === height) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error(`The page does not become ${width} × ${height} px.`);
  }

  /** What the browser was started with is all that there is. */
  async emulateMedia({media = 'screen', colorScheme = 'light'}) {
    const wanted = media === 'screen' ? colorScheme : media;
    if (wanted !== 'light') throw new Error(`WebKit's driver cannot set the medium "${wanted}".`);
  }

  keyboard = {
    down: (key) => this.#act('key', 'keyboard', [{type: 'keyDown', value: keyValue(key)}]),
    up: (key) => this.#act('key', 'keyboard', [{type: 'keyUp', value: keyValue(key)}]),
    /** Also several at once, as in "Shift+Tab". */
    press: (keys) => {
      const values = (keys.length > 1 ? keys.split('+') : [keys]).map(keyValue);
      const down = values.map((value) => ({type: 'keyDown', value}));
      return this.#act('key', 'keyboard', [...down, ...values.reverse().map((value) => ({type: 'keyUp', value}))]);
    },
    /** In one request, so that no pause between two characters is taken for the end of typing. */
    type: (text) => {
      const strokes = [...text].flatMap((value) => ['keyDown', 'keyUp'].map((type) => ({type, value})));
      return this.#act('key', 'keyboard', strokes);
    },
  };

  mouse = {
    move: (x, y) => this.#point([{type: 'pointerMove', duration: 0, x, y}]),
    down: ({button = 'left'} = {}) => this.#point([{type: 'pointerDown', button: BUTTONS[button]}]),
    up: ({button = 'left'} = {}) => this.#point([{type: 'pointerUp', button: BUTTONS[button]}]),
    click: (x, y, {button = 'left', count = 1} = {}) => {
      const click = ['pointerDown', 'pointerUp'].map((type) => ({type, button: BUTTONS[button]}));
      return this.#point([{type: 'pointerMove', duration: 0, x, y}, ...Array(count).fill(click).flat()]);
    },
    /** The driver takes what a wheel has turned in all, and tells the page the difference. */
    wheel: (x, y, dx, dy) => {
      this.#scrolled.x += dx;
      this.#scrolled.y += dy;
      const {x: deltaX, y: deltaY} = this.#scrolled;
      return this.#act('wheel', 'wheel', [{type: 'scroll', x, y, deltaX, deltaY, duration: 0, origin: 'viewport'}]);
    },
  };

  #point(actions) {
    return this.#act('pointer', 'mouse', actions, {parameters: {pointerType: 'mouse'}});
  }

  #act(type, id, actions, more = {}) {
    return this.#post('actions', {actions: [{type, id, actions, ...more}]});
  }

  #post(path, body) {
    return send(`${this.#address}/${path}`, 'POST', body);
  }
}
