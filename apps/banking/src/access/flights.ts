import type { Space } from '@sadpath/spaces';

/** Requests under way by key, so that those with the same key come one after the other. */
export class Flights {
  private readonly bySpace = new WeakMap<Space, Map<string, Promise<void>>>();

  /** Waits until nobody else flies under the key, then flies; answers the way to land. */
  async takeOff(space: Space, key: string): Promise<() => void> {
    const flying = this.of(space);
    for (let other = flying.get(key); other !== undefined; other = flying.get(key)) await other;
    let land: () => void = () => undefined;
    flying.set(
      key,
      new Promise((resolve) => {
        land = () => {
          flying.delete(key);
          resolve();
        };
      }),
    );
    return land;
  }

  private of(space: Space): Map<string, Promise<void>> {
    const known = this.bySpace.get(space) ?? new Map<string, Promise<void>>();
    this.bySpace.set(space, known);
    return known;
  }
}
