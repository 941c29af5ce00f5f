import { axisHeight, buildEventAxis, periodId, type Moment } from '#domain/timeline/event-axis.ts';

export function drawAxis(timeline: Element, moments: Moment[], period: { from: string; to: string }): void {
  const axis = buildEventAxis(moments, period);
  const bars = axis.bars.map(({ date, label, rect }) => {
    const heading = document.getElementById(periodId(date)) ? date : date.slice(0, 4);
    const link = element('a', { href: `#${periodId(heading)}`, tabindex: -1 }, element('title', {}, label));
    if (date.length === 4) link.setAttribute('class', 'whole-year');
    link.append(element('rect', rect));
    return link;
  });
  const labels = axis.years.flatMap(({ year, x, isMinor }) => [
    element('line', { x1: x, x2: x, y1: axisHeight, y2: axisHeight + 6 }),
    element('text', { x, y: axisHeight + 17, ...(isMinor && { class: 'minor' }) }, String(year)),
  ]);
  timeline.querySelector('.bars')?.replaceChildren(...bars);
  timeline.querySelector('.labels')?.replaceChildren(...labels);
}

function element(
  name: string,
  attributes: Record<string, string | number>,
  ...children: (Node | string)[]
): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.append(...children);
  return made;
}
