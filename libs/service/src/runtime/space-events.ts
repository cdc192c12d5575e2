import type { Space } from '@sadpath/spaces';
import { filter, map, ReplaySubject, Subject, type Observable } from 'rxjs';

/** Something that happened in a space, for whoever watches. */
export interface SpaceEvent {
  readonly type: string;
  readonly [member: string]: unknown;
}

/** Tells watchers what happens in a space. */
export class SpaceEvents {
  private readonly told = new Subject<{ readonly space: string; readonly event: SpaceEvent }>();

  emit({ id: space }: Pick<Space, 'id'>, event: SpaceEvent): void {
    this.told.next({ space, event });
  }

  /** Emits when the process stops, also to whoever comes after. */
  readonly ended = new ReplaySubject<void>(1);

  /** Ends what watches, and all other waiting for what may happen. */
  end(): void {
    this.ended.next();
    this.told.complete();
  }

  /** Every later event of a space, for as long as somebody listens. */
  of(spaceId: string): Observable<SpaceEvent> {
    return this.told.pipe(
      filter(({ space }) => space === spaceId),
      map(({ event }) => event),
    );
  }

  /** Whether anybody watches any space. */
  get isWatched(): boolean {
    return this.told.observed;
  }
}
