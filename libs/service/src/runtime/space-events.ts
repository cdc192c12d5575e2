import type { Space } from '@sadpath/spaces';

/** Something that happened in a space, for whoever watches. */
export interface SpaceEvent {
  readonly type: string;
  readonly [member: string]: unknown;
}

type Listener = (event: SpaceEvent) => void;

/** Tells watchers what happens in a space. */
export class SpaceEvents {
  private readonly listeners = new Map<string, Set<Listener>>();

  emit(space: Space, event: SpaceEvent): void {
    for (const listener of this.listeners.get(space.id) ?? []) listener(event);
  }

  /** Calls back for every later event of a space, until the returned function is called. */
  listen(spaceId: string, listener: Listener): () => void {
    const own = this.listeners.get(spaceId) ?? new Set();
    own.add(listener);
    this.listeners.set(spaceId, own);
    return () => {
      own.delete(listener);
      if (own.size === 0) this.listeners.delete(spaceId);
    };
  }
}
