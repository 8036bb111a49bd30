import { MAP_SIZE } from './regional-map.ts';

/** A name at a point of a map, in its units; the name stands above the point. */
export interface MapLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** More names than these crowd a map of its size. */
const MOST = 7;
/** A letter of the labels' type size, wide; the height of a line with its point. */
const LETTER = 8;
const LINE = 26;

function overlap(a: MapLabel, b: MapLabel): boolean {
  const reach = ((a.text.length + b.text.length) * LETTER) / 2 + 6;
  return Math.abs(a.x - b.x) < reach && Math.abs(a.y - b.y) < LINE;
}

function fits({ text, x, y }: MapLabel): boolean {
  const half = (text.length * LETTER) / 2;
  return x - half > 0 && x + half < MAP_SIZE.width && y > LINE && y < MAP_SIZE.height - 4;
}

/** Of other places, the more important first, those whose names fit on the map beside each other. */
export function placeLabels(own: MapLabel, others: readonly MapLabel[]): MapLabel[] {
  const chosen: MapLabel[] = [];
  for (const label of others) {
    if (chosen.length === MOST) break;
    if (fits(label) && ![own, ...chosen].some((other) => overlap(label, other))) chosen.push(label);
  }
  return chosen;
}
