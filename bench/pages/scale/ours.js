/* conflict-timeline from columns, from objects and from text: what differs is how the events are handed over. */

const element = (host) => host.querySelector('conflict-timeline');
const inside = (host, selector) => [...(element(host).shadowRoot?.querySelectorAll(selector) ?? [])];

export const lanes = () => LANES.map((title, i) => ({id: `lane-${i}`, title}));

export const ours = {
  scripts: ['/dist/conflict-timeline.min.js'],
  isModule: true,
  async draw(host, data) {
    const timeline = document.createElement('conflict-timeline');
    timeline.data = data;
    host.append(timeline);
    await timeline.whenReady();
    if (timeline.state !== 'ready') throw new Error(`conflict-timeline is ${timeline.state}`);
  },
  marks: (host) => inside(host, '[part~="event"], [part~="cluster"]'),
  // Where there are too many to tell apart, a cluster stands for its count.
  isComplete: (marks, count) => marks.reduce((sum, mark) => sum + Number(mark.dataset.count ?? 1), 0) >= count,
  state: (host) => element(host).view,
  plot: (host) => inside(host, '[part~="chart"]')[0],
  // A hundred px of the wheel with Ctrl double; elsewhere it takes five hundred.
  wheel: {deltaY: -24, ctrl: true},
};
