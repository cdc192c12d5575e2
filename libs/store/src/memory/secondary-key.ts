/** The keys of documents by a value that several of them may have. Most values have one document, which needs no set. */
export class SecondaryKey {
  private readonly held = new Map<string, string | Set<string>>();

  add(value: string, key: string): void {
    const keys = this.held.get(value);
    if (keys === undefined) this.held.set(value, key);
    else if (typeof keys !== 'string') keys.add(key);
    else if (keys !== key) this.held.set(value, new Set([keys, key]));
  }

  remove(value: string, key: string): void {
    const keys = this.held.get(value);
    if (keys === key) this.held.delete(value);
    else if (typeof keys === 'object' && keys.delete(key) && keys.size === 0) this.held.delete(value);
  }

  /** In no order. */
  of(value: string): Iterable<string> {
    const keys = this.held.get(value) ?? [];
    return typeof keys === 'string' ? [keys] : keys;
  }
}
