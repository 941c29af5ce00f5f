/** A rectangle; `x2` and `y2` are the larger ends. */
export interface Box {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** A label in its place. */
export interface PlacedLabel {
  box: Box;
  /** Which part of the text stands at the mark: its start to the right of the mark, its middle above or below. */
  anchor: 'start' | 'middle' | 'end';
  /** The line from the mark to the label, from its first to its second point, when it does not stand right beside it. */
  leader: Box | undefined;
}

/** Distances are those of the drawing: from a mark to its label, and between the places that are tried. */
const gap = 7;
const step = 6;
/** A label further away than this is led to by a line. */
const nearby = gap + step;

/**
 * Puts a label beside each mark, as near as there is room inside `frame`: on no other label, on no mark, and not across
 * the line to another label. A label for which there is no such place is undefined. The result depends on nothing but
 * the arguments.
 */
export function placeLabels(
  marks: { box: Box; width: number; height: number }[],
  frame: Box,
): (PlacedLabel | undefined)[] {
  const boxes = marks.map(({ box }) => box);
  const placed: PlacedLabel[] = [];
  return marks.map((mark) => {
    // A mark that lies on another has no way out but across it.
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

/** Every place for the label of a mark, the nearest first, and beside it rather than above or below. */
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

/** The multiples of a step from one number to another. */
function stepsWithin(from: number, to: number): number[] {
  const first = Math.ceil(from / step);
  return Array.from({ length: Math.max(0, Math.floor(to / step) - first + 1) }, (_, index) => (first + index) * step);
}

/** Whether two boxes share a part of their insides. */
export function overlap(a: Box, b: Box): boolean {
  return a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2;
}

/** Whether a line, from its first to its second point, runs through the inside of a box. */
export function crosses(line: Box, box: Box): boolean {
  const [dx, dy] = [line.x2 - line.x1, line.y2 - line.y1];
  let [from, to] = [0, 1];
  // Clips the line at each side in turn, as Liang and Barsky do.
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
