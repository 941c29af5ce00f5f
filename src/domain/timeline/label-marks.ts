import type { Box } from '#domain/labels/box.ts';
import { placeInOrder, type LabelPlace } from '#domain/labels/place-labels.ts';

export interface PlacedLabel extends LabelPlace {
  /** The part of the text at the mark: the start if the text is to the right, the middle if above or below. */
  anchor: 'start' | 'middle' | 'end';
}

interface Mark {
  box: Box;
  width: number;
  height: number;
}

/** In units of the drawing. */
const gap = 7;
const step = 6;
const nearby = gap + step;

/** Labels go as near to their marks as `frame` has room. Labels without room are undefined. */
export function labelMarks(marks: Mark[], frame: Box): (PlacedLabel | undefined)[] {
  return placeInOrder(marks.map((mark) => ({ mark: mark.box, places: placesFor(mark, frame) })));
}

/** Places beside the mark cost less than those above or below. */
function placesFor({ box, width, height }: Mark, frame: Box): PlacedLabel[] {
  const [centre, middle] = [(box.x1 + box.x2) / 2, (box.y1 + box.y2) / 2];
  const places: PlacedLabel[] = [];
  const offer = (x1: number, y: number, anchor: PlacedLabel['anchor'], distance: number, from: [number, number]) => {
    const label = { x1, y1: y - height / 2, x2: x1 + width, y2: y + height / 2 };
    if (label.x1 < frame.x1 || label.x2 > frame.x2) return;
    const to = { start: [x1, y], middle: [x1 + width / 2, y > middle ? label.y1 : label.y2], end: [label.x2, y] };
    const [x2 = 0, y2 = 0] = to[anchor];
    const leader = distance > nearby ? { x1: from[0], y1: from[1], x2, y2 } : undefined;
    places.push({ box: label, anchor, leader, cost: anchor === 'middle' ? distance + nearby : distance });
  };
  for (const rise of stepsWithin(frame.y1 + height / 2 - middle, frame.y2 - height / 2 - middle)) {
    const y = middle + rise;
    for (let away = gap; away < frame.x2 - frame.x1; away += step) {
      const distance = Math.hypot(away, rise);
      offer(box.x2 + away, y, 'start', distance, [box.x2, middle]);
      offer(box.x1 - away - width, y, 'end', distance, [box.x1, middle]);
    }
    const above = Math.max(frame.x1, Math.min(centre - width / 2, frame.x2 - width));
    const distance = Math.abs(rise) - (box.y2 - box.y1 + height) / 2;
    offer(above, y, 'middle', distance, [centre, rise > 0 ? box.y2 : box.y1]);
  }
  return places;
}

function stepsWithin(from: number, to: number): number[] {
  const first = Math.ceil(from / step);
  return Array.from({ length: Math.max(0, Math.floor(to / step) - first + 1) }, (_, index) => (first + index) * step);
}
