/** The member of a table that has this name; undefined where there is none, whatever objects have by nature. */
export function ownMember<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
