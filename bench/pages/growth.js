/* What is done again and again, and should leave nothing behind. */

import objects from './scale/objects.js';

const host = document.querySelector('#timeline');
const [data, other] = [COUNT, Math.ceil(COUNT / 2)].map((count) => objects.make(makeColumns(count)));

async function opened() {
  const timeline = document.createElement('conflict-timeline');
  timeline.data = data;
  host.replaceChildren(timeline);
  await timeline.whenReady();
  return timeline;
}

let timeline = await opened();

window.growth = {
  async zooms(count) {
    for (let i = 0; i < count; i++) {
      timeline.zoomBy(i % 20 < 10 ? 1.3 : 1 / 1.3);
      await nextFrame();
    }
    timeline.fit();
    await timeline.updateComplete;
  },

  async 'reloads of data'(count) {
    for (let i = 0; i < count; i++) {
      timeline.data = {...(i % 2 ? data : other)};
      await timeline.whenReady();
    }
  },

  async 'elements made and taken away'(count) {
    for (let i = 0; i < count; i++) timeline = await opened();
  },
};
