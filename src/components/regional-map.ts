import { geoMercator, geoPath, type GeoContext, type GeoProjection } from 'd3-geo';
import type { Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import world from 'world-atlas/countries-50m.json' with { type: 'json' };
import { remembered } from '../text/remembered.ts';

/** Degrees of WGS 84. */
export interface Coordinates {
  readonly latitude: number;
  readonly longitude: number;
}

/** A map of the land around a place, as path data of SVG in a box of {@link MAP_SIZE}. */
export interface RegionalMap {
  readonly land: string;
  readonly borders: string;
  /** Where coordinates fall, or null where they are off the map. */
  readonly locate: (coordinates: Coordinates) => readonly [x: number, y: number] | null;
}

export const MAP_SIZE = { width: 400, height: 280 } as const;

/** Detail below this many units is not drawn. */
const DETAIL = 2.5;

/** Takes what d3 draws and keeps it as short path data: whole numbers, relative, without detail. */
class ShortPath implements GeoContext {
  #data = '';
  #ring: [number, number][] = [];

  moveTo(x: number, y: number): void {
    this.#end(false);
    this.#ring = [[Math.round(x), Math.round(y)]];
  }

  lineTo(x: number, y: number): void {
    const [lastX, lastY] = this.#ring.at(-1)!;
    // Corners and edges of the frame are kept: without them the land would not reach it.
    const onFrame = x <= 0 || y <= 0 || x >= MAP_SIZE.width || y >= MAP_SIZE.height;
    if (!onFrame && Math.hypot(x - lastX, y - lastY) < DETAIL) return;
    this.#ring.push([Math.round(x), Math.round(y)]);
  }

  closePath(): void {
    this.#end(true);
  }

  beginPath(): void {
    this.#ring = [];
  }

  // Only points are drawn as arcs, and there are none.
  arc(): void {}

  #end(closed: boolean): void {
    const ring = this.#ring;
    this.#ring = [];
    if (ring.length < (closed ? 4 : 2)) return;
    let [x, y] = ring[0]!;
    this.#data += `M${x} ${y}l`;
    const steps = ring.slice(1).map(([nextX, nextY]) => {
      const step = `${nextX - x} ${nextY - y}`;
      [x, y] = [nextX, nextY];
      return step;
    });
    this.#data += steps.join(' ').replaceAll(' -', '-') + (closed ? 'z' : '');
  }

  finish(): string {
    this.#end(false);
    return this.#data;
  }
}

function draw(projection: GeoProjection, shape: Parameters<ReturnType<typeof geoPath>>[0]): string {
  const path = new ShortPath();
  geoPath(projection, path)(shape);
  return path.finish();
}

/** A stretch of the world, and the degrees that it lies within. */
interface Shape<C> {
  readonly coordinates: C;
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

function shapeOf<C>(coordinates: C, points: readonly Position[]): Shape<C> {
  let [west, east, south, north] = [180, -180, 90, -90];
  for (const [longitude, latitude] of points as readonly [number, number][]) {
    west = Math.min(west, longitude);
    east = Math.max(east, longitude);
    south = Math.min(south, latitude);
    north = Math.max(north, latitude);
  }
  return { coordinates, west, east, south, north };
}

const LAND = feature(world, world.objects.land)
  .features.flatMap(({ geometry }) =>
    geometry.type === 'MultiPolygon'
      ? geometry.coordinates
      : geometry.type === 'Polygon'
        ? [geometry.coordinates]
        : [],
  )
  .map((rings) => shapeOf(rings, rings[0]!));
const BORDERS = mesh(world, world.objects.countries, (a, b) => a !== b).coordinates.map((line) =>
  shapeOf(line, line),
);

/** Degrees around the frame: the edges of shapes are arcs, and may bend a little towards a pole. */
const MARGIN = 2;

/** The shapes that may be seen in a frame: to project the others is most of the work. */
function within<C>(
  shapes: readonly Shape<C>[],
  { longitude }: Coordinates,
  degrees: number,
  [bottom, top]: readonly [number, number],
): C[] {
  const reach = degrees / 2 + MARGIN;
  return shapes
    .filter(
      ({ west, east, south, north }) =>
        south < top + MARGIN &&
        north > bottom - MARGIN &&
        // The world is round: what is just beyond 180° east is just beyond 180° west.
        [-360, 0, 360].some(
          (turn) => west + turn < longitude + reach && east + turn > longitude - reach,
        ),
    )
    .map(({ coordinates }) => coordinates);
}

/**
 * Draws the land and the borders of states around a place, after Natural Earth (1:50 million, public
 * domain), in Mercator's projection. About 2 to 4 kB.
 *
 * @param degrees of longitude that the map is wide.
 */
export function regionalMap({ latitude, longitude }: Coordinates, degrees: number): RegionalMap {
  return maps(`${latitude} ${longitude} ${degrees}`);
}

/** Those that are kept: a place has a page in each language, one after the other. */
const KEPT_MAPS = 32;

const maps = remembered((frame: string) => {
  const [latitude, longitude, degrees] = frame.split(' ').map(Number) as [number, number, number];
  return drawnMap({ latitude, longitude }, degrees);
}, KEPT_MAPS);

function drawnMap(centre: Coordinates, degrees: number): RegionalMap {
  const { width, height } = MAP_SIZE;
  const projection = geoMercator()
    .scale((width / degrees) * (180 / Math.PI))
    .rotate([-centre.longitude, 0])
    .center([0, centre.latitude])
    .translate([width / 2, height / 2])
    .clipExtent([
      [0, 0],
      [width, height],
    ]);
  const heights = [height, 0].map((y) => projection.invert!([width / 2, y])![1]) as [
    number,
    number,
  ];
  return {
    land: draw(projection, {
      type: 'MultiPolygon',
      coordinates: within(LAND, centre, degrees, heights),
    }),
    borders: draw(projection, {
      type: 'MultiLineString',
      coordinates: within(BORDERS, centre, degrees, heights),
    }),
    locate: ({ latitude, longitude }) => {
      const point = projection([longitude, latitude]);
      if (!point) return null;
      const [x, y] = point.map(Math.round) as [number, number];
      return x >= 0 && x <= width && y >= 0 && y <= height ? [x, y] : null;
    },
  };
}
