import { geoPath, type GeoContext, type GeoPermissibleObjects, type GeoProjection } from 'd3-geo';

/** Rounds to `unit`, without shorter steps and tiny islands. Shared lines stay shared. */
export function pathText(shape: GeoPermissibleObjects, projection: GeoProjection, unit: number): string {
  const lines: string[] = [];
  let points: [number, number][] = [];
  const end = (closed: boolean): void => {
    if (closed ? !isSpeck(points) : points.length > 1) lines.push(lineText(points, unit) + (closed ? 'z' : ''));
    points = [];
  };
  const context: GeoContext = {
    beginPath: () => undefined,
    arc: () => undefined,
    moveTo(x, y) {
      end(false);
      points = [rounded(x, y, unit)];
    },
    lineTo(x, y) {
      const [point, last] = [rounded(x, y, unit), points.at(-1)];
      if (point[0] !== last?.[0] || point[1] !== last[1]) points.push(point);
    },
    closePath: () => end(true),
  };
  geoPath(projection).context(context)(shape);
  end(false);
  return lines.join('');
}

function isSpeck(points: [number, number][]): boolean {
  const spread = ([0, 1] as const).map((axis) => {
    const values = points.map((point) => point[axis]);
    return Math.max(...values) - Math.min(...values);
  });
  return points.length < 3 || Math.max(...spread) < 4;
}

/** Counts in units, so that steps are whole numbers. */
function rounded(x: number, y: number, unit: number): [number, number] {
  return [Math.round(x / unit), Math.round(y / unit)];
}

function lineText(points: [number, number][], unit: number): string {
  const steps = points.map(([x, y], index) => {
    const [fromX, fromY] = points[index - 1] ?? [0, 0];
    return [x - fromX, y - fromY].map((step) => String(Number((step * unit).toFixed(2)))).join(' ');
  });
  return `M${steps[0]}l${steps.slice(1).join(' ')}`.replaceAll(' -', '-');
}
