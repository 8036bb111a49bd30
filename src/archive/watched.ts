import { buildSeam } from './build-seam.ts';

type Argument = string | number | boolean | null | undefined;
type Step = string | readonly Argument[];

/**
 * One thing asked of the archive, written as the way to it: names of properties, and the arguments
 * of calls in brackets. `"byId","get",["4ee6xa4w"]`. It is the inside of a note, which is a list in
 * JSON: notes are made by the million, and this way only what is added to one is written.
 */
type Way = string;

function longer(way: Way, step: Step): Way {
  return way === '' ? JSON.stringify(step) : `${way},${JSON.stringify(step)}`;
}

/** The way of some steps, one after the other. */
export function wayOf(...steps: readonly Step[]): Way {
  return steps.reduce(longer, '');
}

function isPlainArgument(value: unknown): value is Argument {
  return value === null || !['object', 'function', 'symbol', 'bigint'].includes(typeof value);
}

const answering = new WeakMap<object, boolean>();

/** Objects that are asked, and are no data: those that hold functions or maps. */
function isAnswering(value: object): boolean {
  if (Object.getPrototypeOf(value) !== Object.prototype) return false;
  let found = answering.get(value);
  if (found === undefined) {
    found = Object.values(value).some((each) => typeof each === 'function' || each instanceof Map);
    answering.set(value, found);
  }
  return found;
}

function note(way: Way): void {
  buildSeam.reads.getStore()?.add(`[${way}]`);
}

function watchedFunction(of: object, call: Function, way: Way, self: Way) {
  return (...given: unknown[]): unknown => {
    if (given.every(isPlainArgument)) {
      return watched(Reflect.apply(call, of, given), longer(way, given));
    }
    // What a given function looks at cannot be told: all of it.
    note(self);
    return Reflect.apply(call, of, given) as unknown;
  };
}

function watchedMap(map: ReadonlyMap<unknown, unknown>, way: Way): object {
  const asked = {
    get: watchedFunction(map, map.get, longer(way, 'get'), way),
    has: watchedFunction(map, map.has, longer(way, 'has'), way),
  };
  return new Proxy(map, {
    get(target, property) {
      if (property === 'get' || property === 'has') return asked[property];
      if (property === 'size') {
        note(longer(way, 'size'));
        return target.size;
      }
      note(way);
      const value = Reflect.get(target, property) as unknown;
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

function watchedObject(object: object, way: Way): object {
  return new Proxy(object, {
    get: (target, property) => {
      const value = Reflect.get(target, property) as unknown;
      return typeof property === 'string' && property !== 'then'
        ? watched(value, longer(way, property), way)
        : value;
    },
    ownKeys: (target) => {
      note(way);
      return Reflect.ownKeys(target);
    },
  });
}

/** What watches a function, map or object: pages ask the same ones, by the same ways. */
const watchers = new WeakMap<object, { readonly way: Way; readonly watching: object }>();

function watcherOf(value: object, way: Way, self: Way): object {
  const known = watchers.get(value);
  if (known?.way === way) return known.watching;
  const watching =
    typeof value === 'function'
      ? watchedFunction({}, value, way, self)
      : value instanceof Map
        ? watchedMap(value, way)
        : watchedObject(value, way);
  watchers.set(value, { way, watching });
  return watching;
}

/**
 * The same value, with a note made of everything that a page reads of it. Functions are noted with
 * their arguments, maps by key or, where they are gone through, whole; anything else is data, and
 * noted whole. A property that is added to the archive is watched without further ado.
 *
 * @param self the way to what the value is a property of; without it, that is all of the archive.
 */
export function watched<T>(value: T, way: Way = '', self: Way = ''): T {
  if (value instanceof Promise) {
    return value.then((settled: unknown) => watched(settled, way, self)) as T;
  }
  if (
    typeof value === 'function' ||
    value instanceof Map ||
    (typeof value === 'object' && value !== null && isAnswering(value))
  ) {
    return watcherOf(value, way, self) as T;
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
  for (const step of JSON.parse(noted) as readonly Step[]) {
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
