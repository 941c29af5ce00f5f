/** `x2` and `y2` are the larger ends. */
export interface Box {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

export interface PlacedLabel {
  box: Box;
  /** The part of the text at the mark: the start if the text is to the right, the middle if above or below. */
  anchor: 'start' | 'middle' | 'end';
  /** From the mark to a label that is not adjacent. */
  leader: Box | undefined;
}

/** In units of the drawing. */
const gap = 7;
const step = 6;
const nearby = gap + step;

/**
 * Puts a label as near to each mark as there is room in `frame`. It covers no other label, no mark and no line to a
 * label. Labels without room are undefined. The result depends only on the arguments.
 */
export function placeLabels(
  marks: { box: Box; width: number; height: number }[],
  frame: Box,
): (PlacedLabel | undefined)[] {
  const boxes = marks.map(({ box }) => box);
  const placed: PlacedLabel[] = [];
  return marks.map((mark) => {
    // The line of a mark on another mark must cross that mark.
    const others = boxes.filter((box) => !overlap(box, mark.box));
    const isFree = ({ box, leader }: PlacedLabel): boolean =>
      boxes.every((other) => !overlap(box, other)) &&
      placed.every((other) => !overlap(box, other.box) && !(other.leader && crosses(other.leader, box))) &&
      !(leader && [...others, ...placed.map((other) => other.box)].some((other) => crosses(leader, other)));
    const found = placesFor(mark, frame).find(isFree);
    if (found) placed.push(found);
    return found;
  });
}

/** Nearest first. Places beside the mark come before those above or below. */
function placesFor({ box, width, height }: { box: Box; width: number; height: number }, frame: Box): PlacedLabel[] {
  const [centre, middle] = [(box.x1 + box.x2) / 2, (box.y1 + box.y2) / 2];
  const places: { cost: number; place: PlacedLabel }[] = [];
  const offer = (x1: number, y: number, anchor: PlacedLabel['anchor'], distance: number, from: [number, number]) => {
    const label = { x1, y1: y - height / 2, x2: x1 + width, y2: y + height / 2 };
    if (label.x1 < frame.x1 || label.x2 > frame.x2) return;
    const to = { start: [x1, y], middle: [x1 + width / 2, y > middle ? label.y1 : label.y2], end: [label.x2, y] };
    const [x2 = 0, y2 = 0] = to[anchor];
    const leader = distance > nearby ? { x1: from[0], y1: from[1], x2, y2 } : undefined;
    places.push({ cost: anchor === 'middle' ? distance + nearby : distance, place: { box: label, anchor, leader } });
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
  return places.sort((a, b) => a.cost - b.cost).map(({ place }) => place);
}

function stepsWithin(from: number, to: number): number[] {
  const first = Math.ceil(from / step);
  return Array.from({ length: Math.max(0, Math.floor(to / step) - first + 1) }, (_, index) => (first + index) * step);
}

/** Boxes that only touch do not overlap. */
export function overlap(a: Box, b: Box): boolean {
  return a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2;
}

/** True if a line passes through the inside of a box. */
export function crosses(line: Box, box: Box): boolean {
  const [dx, dy] = [line.x2 - line.x1, line.y2 - line.y1];
  let [from, to] = [0, 1];
  // Liang–Barsky clipping.
  for (const [slope, room] of [
    [-dx, line.x1 - box.x1],
    [dx, box.x2 - line.x1],
    [-dy, line.y1 - box.y1],
    [dy, box.y2 - line.y1],
  ] as const) {
    if (slope === 0 && room <= 0) return false;
    if (slope < 0) from = Math.max(from, room / slope);
    if (slope > 0) to = Math.min(to, room / slope);
  }
  return from < to;
}
