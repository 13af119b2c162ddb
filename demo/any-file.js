/* Drop, choose or paste a file: the timeline draws it, and the page says what was recognised and which tag draws it. */
const timeline = document.getElementById('yours');
const byId = (id) => document.getElementById(id);
const [drop, file, text, format, published, recognised, tag] = [
  'drop',
  'file',
  'text',
  'format',
  'published',
  'recognised',
  'tag',
].map(byId);

const FORMATS = {
  auto: 'recognised',
  csv: 'CSV or another table',
  json: 'JSON',
  timelinejs: 'TimelineJS',
  ucdp: 'UCDP GED',
  acled: 'ACLED',
  gdelt: 'GDELT 2.0',
  wikidata: 'Wikidata',
  geojson: 'GeoJSON',
  'linked-places': 'Linked Places',
  'json-ld': 'schema.org JSON-LD',
  icalendar: 'iCalendar',
  'vis-timeline': 'vis-timeline',
  timemap: 'timemap',
  'auto-archiver': 'auto-archiver',
};

/** The address or the name of what is shown. */
let address = timeline.src;

const quote = (value) => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

function showTag() {
  const attributes = {
    src: address,
    format: format.value === 'auto' ? '' : format.value,
    published: published.value.trim(),
  };
  const written = Object.entries(attributes).filter(([, value]) => value);
  tag.textContent = `<conflict-timeline ${written
    .map(([name, value]) => `${name}="${quote(value)}"`)
    .join(' ')}></conflict-timeline>`;
}

async function read(chosen) {
  address = chosen.name;
  showTag();
  await timeline.loadFile(chosen);
}

function showSample(src) {
  address = src;
  format.value = timeline.format = 'auto';
  timeline.src = src;
  showTag();
}

const counted = (count, one) => `${count.toLocaleString('en')} ${one}${count === 1 ? '' : 's'}`;

timeline.addEventListener('ct-load', ({detail}) => {
  const name = FORMATS[detail.format] ?? detail.format;
  recognised.textContent = `Read as ${name}: ${counted(detail.rows, 'row')}, ${counted(detail.count, 'event')}, ${counted(detail.problems.length, 'problem')}.`;
});
timeline.addEventListener(
  'ct-error',
  () => (recognised.textContent = 'This could not be read: the timeline says why.'),
);

format.append(...Object.entries(FORMATS).map(([value, name]) => new Option(name, value)));
format.addEventListener('change', () => {
  timeline.format = format.value;
  showTag();
});
published.addEventListener('change', () => {
  timeline.published = published.value.trim();
  showTag();
});
file.addEventListener('change', () => file.files[0] && read(file.files[0]));
byId('intake').addEventListener('submit', (event) => {
  event.preventDefault();
  if (text.value.trim()) read(new File([text.value], 'events.txt'));
});
for (const button of document.querySelectorAll('[data-src]'))
  button.addEventListener('click', () => showSample(button.dataset.src));

// A file that is dropped anywhere on the page would otherwise replace the page.
for (const type of ['dragenter', 'dragover', 'dragleave', 'drop'])
  document.addEventListener(type, (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    drop.classList.toggle('over', type === 'dragenter' || type === 'dragover');
    const [dropped] = type === 'drop' ? event.dataTransfer.files : [];
    if (dropped) read(dropped);
  });
showTag();
