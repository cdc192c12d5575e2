import { useEffect, useRef, useState } from 'preact/hooks';
import { useConsole } from '../state/console-context';
import { JournalReader, NOTHING_READ, type JournalView } from './journal-reader';

/** The journal of the space under filters, as it grows, and what reads older requests. */
export function useJournal(filters: Readonly<Record<string, string>>): JournalView & { readonly older: () => void } {
  const { api, space, view } = useConsole();
  const [read, setRead] = useState(NOTHING_READ);
  const reader = useRef<JournalReader | undefined>(undefined);
  useEffect(() => {
    const own = new JournalReader((cursor) => api.requests(space, { ...filters, ...cursor }), setRead);
    reader.current = own;
    void own.update();
    return () => own.stop();
  }, [api, space, view.epoch, JSON.stringify(filters)]);
  useEffect(() => void reader.current?.update(), [view.revision]);
  return { ...read, older: () => void reader.current?.older() };
}
