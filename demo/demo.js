/* What the pages of the demo share: the switches for light and dark and for the direction, the code that is shown, and
   the buttons that copy it. It runs before the page is drawn, so that nothing flickers, and without a module, so that it
   also runs where the component does not. */
(() => {
  const root = document.documentElement;
  const SWITCHES = {
    scheme: {values: ['system', 'light', 'dark'], apply: (value) => (root.dataset.scheme = value)},
    dir: {values: ['ltr', 'rtl'], apply: (value) => (root.dir = value)},
  };
  const key = (name) => `conflict-timeline-demo-${name}`;

  /** What was chosen before, on this page or another; a page without storage starts anew. */
  function remembered(name) {
    try {
      return localStorage.getItem(key(name));
    } catch {
      return null;
    }
  }

  function remember(name, value) {
    try {
      localStorage.setItem(key(name), value);
    } catch {
      // Then it holds for this page only.
    }
  }

  function start(name, {values, apply}) {
    const wanted = new URLSearchParams(location.search).get(name) ?? remembered(name);
    const value = values.includes(wanted) ? wanted : values[0];
    apply(value);
    document.addEventListener('DOMContentLoaded', () => {
      for (const input of document.querySelectorAll(`input[name="${name}"]`)) {
        input.checked = input.value === value;
        input.addEventListener('change', () => {
          apply(input.value);
          remember(name, input.value);
        });
      }
    });
  }

  /** Source as it stands in the page: without the indent that all of its lines share. */
  function dedent(text) {
    const lines = text.replace(/^\s*\n|\s+$/g, '').split('\n');
    const indents = lines.slice(1).filter((line) => line.trim());
    const shared = Math.min(...indents.map((line) => line.search(/\S/)), Infinity);
    return lines.map((line, i) => (i && Number.isFinite(shared) ? line.slice(shared) : line.trimStart())).join('\n');
  }

  /** The markup of an element as its author wrote it: what the component reflects is left out. */
  function sourceOf(element) {
    const copy = element.cloneNode(true);
    copy.removeAttribute('state');
    return dedent(copy.outerHTML);
  }

  function showCode(code) {
    const element = document.getElementById(code.dataset.sourceOf);
    if (element) code.append(sourceOf(element));
  }

  function select(node) {
    const selection = getSelection();
    selection.removeAllRanges();
    const range = document.createRange();
    range.selectNodeContents(node);
    selection.addRange(range);
  }

  /** Where the page may not write to the clipboard, the code is left selected for the reader's own keys. */
  async function copy(figure) {
    const code = figure.querySelector('code');
    const status = figure.querySelector('[role="status"]');
    try {
      await navigator.clipboard.writeText(code.textContent);
      status.textContent = 'Copied';
    } catch {
      select(code);
      status.textContent = 'Selected: copy it with the keys of your system';
    }
  }

  function addCopyButton(figure) {
    const button = Object.assign(document.createElement('button'), {
      type: 'button',
      className: 'copy',
      textContent: 'Copy',
    });
    const status = document.createElement('span');
    status.setAttribute('role', 'status');
    figure.querySelector('figcaption').append(status, button);
    button.addEventListener('click', () => copy(figure));
  }

  /** Puts in what a page keeps in a template, unless its address says `script=off`. */
  function addScript(template) {
    const isOff = new URLSearchParams(location.search).get('script') === 'off';
    for (const link of document.querySelectorAll('[data-script]')) {
      if ((link.dataset.script === 'off') === isOff) link.setAttribute('aria-current', 'true');
    }
    if (!isOff) document.head.append(document.importNode(template.content, true));
  }

  const PAGES = {
    'index.html': 'Article',
    'own-data.html': 'Own data',
    'list.html': 'A list',
    'any-file.html': 'Any file',
    'story.html': 'A story',
    'million.html': 'A million',
  };
  const SWITCH_TEXTS = {
    scheme: ['Colours', {light: 'Light', dark: 'Dark', system: 'System'}],
    dir: ['Direction', {ltr: 'Left to right', rtl: 'Right to left'}],
  };

  /** The head of each page, there as soon as the browser reads its tag: the other pages, and the switches. */
  class DemoHeader extends HTMLElement {
    connectedCallback() {
      const here = location.pathname.split('/').at(-1) || 'index.html';
      const link = ([page, title]) =>
        `<li><a href="${page}"${page === here ? ' aria-current="page"' : ''}>${title}</a></li>`;
      const radio =
        (name) =>
        ([value, text]) =>
          `<label><input type="radio" name="${name}" value="${value}" />${text}</label>`;
      const fieldset = ([name, [legend, values]]) =>
        `<fieldset class="switch"><legend>${legend}</legend>${Object.entries(values)
          .map(radio(name))
          .join('')}</fieldset>`;
      this.innerHTML = `<header class="site">
        <nav aria-label="Pages of the demo"><ul>${Object.entries(PAGES).map(link).join('')}</ul></nav>
        <div class="switches">${Object.entries(SWITCH_TEXTS).map(fieldset).join('')}</div>
      </header>`;
    }
  }
  customElements.define('demo-header', DemoHeader);

  for (const [name, each] of Object.entries(SWITCHES)) start(name, each);
  document.addEventListener('DOMContentLoaded', () => {
    root.classList.add('has-script');
    document.querySelectorAll('code[data-source-of]').forEach(showCode);
    document.querySelectorAll('.code').forEach(addCopyButton);
    const template = document.querySelector('template#component');
    if (template) addScript(template);
  });
})();
