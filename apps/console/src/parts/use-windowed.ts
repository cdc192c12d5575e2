import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  observeWindowOffset,
  observeWindowRect,
  Virtualizer,
  windowScroll,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useReducer, useState } from 'preact/hooks';

/** Rows beyond each edge of what is seen, so that the arrow keys and a turn of the wheel find the next one there. */
const BEYOND = 12;

type OfPane = Virtualizer<HTMLElement, HTMLElement>;
type OfPage = Virtualizer<Window, HTMLElement>;
type Scrolling = Pick<
  VirtualizerOptions<HTMLElement, HTMLElement>,
  'scrollToFn' | 'observeElementRect' | 'observeElementOffset'
>;

/** The library has functions for a pane and others for the page: which of the two scrolls is known when they are called. */
const SCROLLING: Scrolling = {
  scrollToFn: (offset, options, rows) =>
    isOfPane(rows) ? elementScroll(offset, options, rows) : windowScroll(offset, options, ofPage(rows)),
  observeElementRect: (rows, tell) =>
    isOfPane(rows) ? observeElementRect(rows, tell) : observeWindowRect(ofPage(rows), tell),
  observeElementOffset: (rows, tell) =>
    isOfPane(rows) ? observeElementOffset(rows, tell) : observeWindowOffset(ofPage(rows), tell),
};

function isOfPane({ scrollElement }: OfPane): boolean {
  return scrollElement instanceof HTMLElement;
}

function ofPage(rows: OfPane): OfPage {
  return rows as unknown as OfPage;
}

/** What is windowed: how many rows, what each is known by, how high one is before it was measured, and one that stays drawn. */
export interface Windowed {
  readonly list: RefObject<HTMLElement | null>;
  readonly keys: readonly string[];
  readonly height: number;
  /** Index of the row that has the focus, or -1: it is drawn wherever one scrolls, so that the focus is not lost. */
  readonly focused: number;
}

/** Tells which rows are near the sight of the pane that the list scrolls in, or of the page where no pane scrolls. */
export function useWindowed({ list, keys, height, focused }: Windowed): Virtualizer<HTMLElement, HTMLElement> {
  const [, draw] = useReducer((count: number) => count + 1, 0);
  const rows = useMemo(() => new Virtualizer<HTMLElement, HTMLElement>({ ...SCROLLING, ...NOTHING }), []);
  const [margin, setMargin] = useState(0);
  const getItemKey = useMemo(() => (index: number) => keys[index] ?? index, [keys]);
  rows.setOptions({
    ...SCROLLING,
    count: keys.length,
    getScrollElement: () => scrollerOf(list.current) as HTMLElement | null,
    estimateSize: () => height,
    getItemKey,
    onChange: () => draw(undefined),
    overscan: BEYOND,
    scrollMargin: margin,
    // What comes above what one reads does not move it; at the top, one sees what comes.
    anchorTo: (rows.scrollOffset ?? 0) > margin ? 'end' : 'start',
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) =>
      withFocused(Math.max(0, startIndex - overscan), Math.min(count - 1, endIndex + overscan), focused),
  });
  useEffect(() => rows._didMount(), []);
  useLayoutEffect(() => rows._willUpdate());
  useLayoutEffect(() => {
    if (!rows.isScrolling) setMargin(marginOf(list.current, scrollerOf(list.current)));
  });
  return rows;
}

const NOTHING = { count: 0, getScrollElement: () => null, estimateSize: () => 0 };

function withFocused(first: number, last: number, focused: number): number[] {
  const drawn = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
  if (focused < 0 || (focused >= first && focused <= last)) return drawn;
  return focused < first ? [focused, ...drawn] : [...drawn, focused];
}

/** The nearest element around the list that scrolls, else the page. */
function scrollerOf(list: HTMLElement | null): HTMLElement | Window | null {
  if (list === null) return null;
  const pane = list.closest<HTMLElement>('.pane');
  return pane !== null && getComputedStyle(pane).overflowY === 'auto' ? pane : window;
}

/** Pixels between the top of what scrolls and the first row. */
function marginOf(list: HTMLElement | null, scroller: HTMLElement | Window | null): number {
  if (list === null || scroller === null) return 0;
  const top = list.getBoundingClientRect().top;
  if (scroller instanceof HTMLElement)
    return Math.round(top - scroller.getBoundingClientRect().top + scroller.scrollTop);
  return Math.round(top + window.scrollY);
}
