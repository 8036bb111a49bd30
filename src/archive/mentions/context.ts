import type { Wording } from '../names.ts';
import { NEAR_WORDS } from '../vocabulary.ts';
import type { NameMatch } from './find-names.ts';

/** Whether a wording that stands at these words (end exclusive) has beside it what its record asks for. */
export type InContext = (wording: Wording, from: number, to: number) => boolean;

/** Tells of the wordings in one text whether they have their context, from all matches in that text. */
export function contextTest(matches: Iterable<readonly NameMatch[]>): InContext {
  const places = new Map<Wording, { from: number; to: number }[]>();
  for (const { from, to, ends } of [...matches].flat()) {
    for (const { wording, near } of ends) {
      if (!near) continue;
      const known = places.get(wording);
      if (known) known.push({ from, to });
      else places.set(wording, [{ from, to }]);
    }
  }
  return (wording, from, to) =>
    (places.get(wording) ?? []).some((near) => {
      const between = near.from >= to ? near.from - to : from - near.to;
      return between >= 0 && between <= NEAR_WORDS;
    });
}
