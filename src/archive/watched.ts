import { buildSeam } from './build-seam.ts';

/**
 * One thing asked of the archive, written as the way to it: names of properties, and the arguments
 * of calls in brackets. `["byId","get",["4ee6xa4w"]]`.
 */
type Step = string | readonly (string | number | boolean | null | undefined)[];
type Way = readonly Step[];

function isPlainArgument(value: unknown): value is string | number | boolean | null | undefined {
  return value === null || !['object', 'function', 'symbol', 'bigint'].includes(typeof value);
}

/** Objects that are asked, and are no data: those that hold functions or maps. */
function isAnswering(value: object): boolean {
  return (
    Object.getPrototypeOf(value) === Object.prototype &&
    Object.values(value).some((each) => typeof each === 'function' || each instanceof Map)
  );
}

function note(way: Way): void {
  buildSeam.reads.getStore()?.add(JSON.stringify(way));
}

function watchedFunction(of: object, call: Function, way: Way, self: Way) {
  return (...given: unknown[]): unknown => {
    if (given.every(isPlainArgument)) {
      return watched(Reflect.apply(call, of, given), [...way, given]);
    }
    // What a given function looks at cannot be told: all of it.
    note(self);
    return Reflect.apply(call, of, given) as unknown;
  };
}

function watchedMap(map: ReadonlyMap<unknown, unknown>, way: Way): unknown {
  return new Proxy(map, {
    get(target, property) {
      if (property === 'size') {
        note([...way, 'size']);
        return target.size;
      }
      const value = Reflect.get(target, property) as unknown;
      if (property === 'get' || property === 'has') {
        return watchedFunction(target, value as Function, [...way, property], way);
      }
      note(way);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/**
 * The same value, with a note made of everything that a page reads of it. Functions are noted with
 * their arguments, maps by key or, where they are gone through, whole; anything else is data, and
 * noted whole. A property that is added to the archive is watched without further ado.
 */
export function watched<T>(value: T, way: Way = []): T {
  if (value instanceof Promise) {
    return value.then((settled: unknown) => watched(settled, way)) as T;
  }
  if (typeof value === 'function') {
    return watchedFunction({}, value, way, way.slice(0, -1)) as T;
  }
  if (value instanceof Map) return watchedMap(value, way) as T;
  if (typeof value === 'object' && value !== null && isAnswering(value)) {
    return new Proxy(value, {
      get: (target, property) =>
        typeof property === 'string' && property !== 'then'
          ? watched(Reflect.get(target, property) as unknown, [...way, property])
          : Reflect.get(target, property),
      ownKeys: (target) => {
        note(way);
        return Reflect.ownKeys(target);
      },
    });
  }
  note(way);
  return value;
}

/**
 * Goes the way of a note again, in the archive as it is now.
 *
 * @throws where something on the way is no longer there.
 */
export async function askAgain(archive: object, noted: string): Promise<unknown> {
  let of: unknown = undefined;
  let value: unknown = archive;
  for (const step of JSON.parse(noted) as Way) {
    if (typeof step === 'string') {
      of = value;
      value = Reflect.get(value as object, step, value as object) as unknown;
    } else {
      value = Reflect.apply(value as Function, of, step);
      of = undefined;
    }
    if (value instanceof Promise) value = await value;
  }
  return value;
}
