import { geoMercator, geoPath, type GeoContext, type GeoProjection } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import world from 'world-atlas/countries-50m.json' with { type: 'json' };

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

const LAND = feature(world, world.objects.land);
const BORDERS = mesh(world, world.objects.countries, (a, b) => a !== b);

/**
 * Draws the land and the borders of states around a place, after Natural Earth (1:50 million, public
 * domain), in Mercator's projection. About 2 to 4 kB.
 *
 * @param degrees of longitude that the map is wide.
 */
export function regionalMap(centre: Coordinates, degrees: number): RegionalMap {
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
  return {
    land: draw(projection, LAND),
    borders: draw(projection, BORDERS),
    locate: ({ latitude, longitude }) => {
      const point = projection([longitude, latitude]);
      if (!point) return null;
      const [x, y] = point.map(Math.round) as [number, number];
      return x >= 0 && x <= width && y >= 0 && y <= height ? [x, y] : null;
    },
  };
}
