/** Returns a function that makes a value on the first call and hands it out on all. */
export function once<Value>(make: () => Value): () => Value {
  let made: {readonly value: Value} | null = null;
  return () => (made ??= {value: make()}).value;
}
