/** Makes a request once for each key and remembers what it gave; one that failed may be made again. */
export function remembered<Key, Value>(
  request: (key: Key) => Promise<Value>,
): (key: Key) => Promise<Value> {
  const made = new Map<Key, Promise<Value>>();
  return (key) => {
    const known = made.get(key);
    if (known) return known;
    const asked = request(key);
    made.set(key, asked);
    asked.catch(() => made.delete(key));
    return asked;
  };
}
