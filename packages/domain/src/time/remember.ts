/** Values kept at once; past it they are made again, so that a long-lived process does not grow. */
const REMEMBERED = 20_000;

/** The same function, which makes the value of a key once. For what is dear to make and asked again and again. */
export function remember<Value>(make: (key: string) => Value): (key: string) => Value {
  const made = new Map<string, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    if (made.size >= REMEMBERED) made.clear();
    made.set(key, value);
    return value;
  };
}
