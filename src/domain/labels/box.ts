/** A rectangle, or a line from corner to corner. In a rectangle, `x2` and `y2` are the larger ends. */
export interface Box {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** Boxes that only touch do not overlap. */
export function overlap(a: Box, b: Box): boolean {
  return a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2;
}

export function sharedArea(a: Box, b: Box): number {
  if (!overlap(a, b)) return 0;
  return (Math.min(a.x2, b.x2) - Math.max(a.x1, b.x1)) * (Math.min(a.y2, b.y2) - Math.max(a.y1, b.y1));
}

export function areaOutside(box: Box, frame: Box): number {
  return (box.x2 - box.x1) * (box.y2 - box.y1) - sharedArea(box, frame);
}

export function around(boxes: Box[]): Box {
  return {
    x1: Math.min(...boxes.map(({ x1 }) => x1)),
    y1: Math.min(...boxes.map(({ y1 }) => y1)),
    x2: Math.max(...boxes.map(({ x2 }) => x2)),
    y2: Math.max(...boxes.map(({ y2 }) => y2)),
  };
}

/** True if a line passes through the inside. */
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
