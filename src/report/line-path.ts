// The line of every chart: points → SVG path data.

export interface ChartPoint {
  readonly x: number;
  readonly y: number;
}

/** Returns path data through the points, y downwards; a null interrupts the line. */
export function linePath(points: readonly (ChartPoint | null)[]): string {
  return points
    .map((point, at) => (point === null ? '' : `${(points[at - 1] ?? null) === null ? 'M' : 'L'}${point.x} ${point.y}`))
    .join('');
}

/** Returns the height of a value in a box between `top` and `bottom` whose ends are `high` and `low`; the middle where these are equal. */
export function chartY(
  value: number,
  {low, high}: {readonly low: number; readonly high: number},
  {top, bottom}: {readonly top: number; readonly bottom: number},
): number {
  const share = high === low ? 0.5 : (high - value) / (high - low);
  return Math.round((top + share * (bottom - top)) * 10) / 10;
}
