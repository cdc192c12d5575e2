import type { JournalEntry } from '@sadpath/journal';
import type { Space } from '@sadpath/spaces';
import { Observable } from 'rxjs';

/** Every later entry of a space's journal once, whichever process writes it, for as long as somebody listens. */
export function followJournal({ home }: Pick<Space, 'home'>): Observable<JournalEntry> {
  return new Observable((watcher) =>
    home.records.follow((entry) => {
      watcher.next(entry);
    }),
  );
}
