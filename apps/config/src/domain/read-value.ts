/** How one value is read: the value in its type, or undefined when it is malformed. */
export type Read<T> = (value: unknown) => T | undefined;

/** Text of 1 to `max` characters. */
export function text(max: number): Read<string> {
  return (value) => (typeof value === 'string' && value.trim() !== '' && value.length <= max ? value : undefined);
}

/** One of some words. */
export function oneOf<const W extends string>(words: readonly W[]): Read<W> {
  return (value) => words.find((word) => word === value);
}

/** A list of some words, each once. */
export function listOf<const W extends string>(words: readonly W[]): Read<readonly W[]> {
  const read = oneOf(words);
  return (value) => {
    if (!Array.isArray(value)) return undefined;
    const found = value.map(read).filter((word) => word !== undefined);
    return found.length === value.length ? [...new Set(found)] : undefined;
  };
}

/** A whole number between two bounds, both included. */
export function whole(min: number, max: number): Read<number> {
  return (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max ? value : undefined;
}

/** An object whose members all bear one of the given names. */
export function objectOf(names: readonly string[]): Read<Readonly<Record<string, unknown>>> {
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    const members = Object.entries(value);
    return members.every(([name]) => names.includes(name)) ? Object.fromEntries(members) : undefined;
  };
}
