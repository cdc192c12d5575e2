import type { VNode } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { goToNextRow } from './go-to-next-row';
import { useWindowed } from './use-windowed';

interface WindowedRowsProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly draw: (row: Row) => VNode;
  /** Called when the last rows come near the sight, once for each number of rows. */
  readonly onNearEnd: () => void;
}

/** Height of a row of two lines before it was measured, in pixels. */
const HEIGHT = 61;
/** How far before the end it is told of: a few turns of the wheel. */
const NEAR = 40;

/** A list of any length of which only the rows near the sight are drawn; the arrow keys go from one link to the next. */
export function WindowedRows<Row>({ label, rows, keyOf, draw, onNearEnd }: WindowedRowsProps<Row>): VNode {
  const list = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState(-1);
  const keys = useMemo(() => rows.map(keyOf), [rows]);
  const windowed = useWindowed({ list, keys, height: HEIGHT, focused });
  const drawn = windowed.getVirtualItems();
  const isNearEnd = (drawn.at(-1)?.index ?? 0) >= rows.length - NEAR;
  useEffect(() => {
    if (isNearEnd) onNearEnd();
  }, [rows.length, isNearEnd]);
  return (
    <div
      class="rows windowed"
      role="list"
      aria-label={label}
      ref={list}
      style={{ height: `${String(windowed.getTotalSize())}px` }}
      onKeyDown={goToNextRow}
      onFocusIn={({ target }) => setFocused(indexOf(target))}
      onFocusOut={() => setFocused(-1)}
    >
      {drawn.map(({ index, key, start }) => {
        const row = rows[index];
        return row === undefined ? null : (
          <div
            key={key}
            role="listitem"
            data-index={index}
            aria-posinset={index + 1}
            aria-setsize={rows.length}
            ref={windowed.measureElement}
            style={{ transform: `translateY(${String(start - windowed.options.scrollMargin)}px)` }}
          >
            {draw(row)}
          </div>
        );
      })}
    </div>
  );
}

function indexOf(target: EventTarget | null): number {
  const item = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
  return Number(item?.dataset['index'] ?? -1);
}
