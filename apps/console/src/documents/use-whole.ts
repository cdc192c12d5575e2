import { useEffect, useRef, useState } from 'preact/hooks';
import type { JournalRow } from '../api/control-types';
import type { HeldCollection } from '../api/control-types';
import { useConsole } from '../state/console-context';
import { useLoaded, type Loaded } from '../state/use-loaded';
import { diffWhole, type CollectionDiff } from './diff-whole';
import { rowsSince } from './rows-since';

const KEPT = 30;

/** What changed between two looks, and the requests that came in between. */
export interface FeedEntry {
  readonly requests: readonly JournalRow[];
  readonly diff: readonly CollectionDiff[];
}

/** What the last look has seen. */
interface Seen {
  readonly items: readonly HeldCollection[];
  /** The newest request then. */
  readonly newest: string | undefined;
}

interface Whole extends Loaded<readonly HeldCollection[]> {
  /** The newest first. */
  readonly feed: readonly FeedEntry[];
}

/** All documents of the space, read again whenever something happens in it, and what changed since one looks. */
export function useWhole(): Whole {
  const { api, space, view } = useConsole();
  const { value, problem, reload } = useLoaded(() => api.state.whole(space), [api, space, view.revision]);
  const items = value?.items;
  const before = useRef<Seen | undefined>(undefined);
  const [feed, setFeed] = useState<readonly FeedEntry[]>([]);
  useEffect(() => {
    if (items === undefined) return;
    const previous = before.current;
    before.current = { items, newest: view.rows[0]?.id };
    if (previous === undefined) return;
    const diff = diffWhole(previous.items, items);
    if (diff.length === 0) return;
    const requests = rowsSince(view.rows, previous.newest);
    setFeed((entries) => [{ requests, diff }, ...entries].slice(0, KEPT));
  }, [items]);
  return {
    ...(items === undefined ? {} : { value: items }),
    ...(problem === undefined ? {} : { problem }),
    reload,
    feed,
  };
}
