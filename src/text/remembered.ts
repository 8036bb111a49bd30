/**
 * A pure function that is asked the same again and again, with its answers kept. What it answers may
 * hang on nothing but its argument: what is made of the archive is kept behind `getArchive`.
 *
 * @param most answers that are kept; when there would be more, all are forgotten.
 */
export function remembered<K, V extends {} | null>(
  answer: (asked: K) => V,
  most = Infinity,
): (asked: K) => V {
  const known = new Map<K, V>();
  return (asked) => {
    const kept = known.get(asked);
    if (kept !== undefined) return kept;
    const found = answer(asked);
    if (known.size >= most) known.clear();
    known.set(asked, found);
    return found;
  };
}
