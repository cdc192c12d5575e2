import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { KnownError } from './api/control-types';
import { Palette } from './palette/palette';
import { ServiceLinks } from './service-links';
import { SpacePicker } from './space-picker';
import { useConsole } from './state/console-context';
import { PAGES, type Page } from './state/route';

/** Name, pages, the chosen space and its time. */
export function TopBar({ errors }: { readonly errors: readonly KnownError[] }): VNode {
  const { route, href, view } = useConsole();
  const nav = useRef<HTMLElement>(null);
  const faults = view.info?.faults ?? 0;
  // On a narrow screen the pages scroll, and the present one is to be seen, with those beside it.
  useEffect(
    () => nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' }),
    [route.page, faults > 0],
  );
  return (
    <header class="top">
      <a class="brand" href={href('start')}>
        Sadpath
      </a>
      <nav aria-label="Pages" ref={nav}>
        {Object.entries(PAGES).map(([page, title]) => (
          <a key={page} href={href(page as Page)} aria-current={page === route.page ? 'page' : undefined}>
            {title}
            {page === 'faults' && faults > 0 ? <span class="pill">{faults}</span> : null}
          </a>
        ))}
      </nav>
      <div class="top-end">
        <Palette errors={errors} />
        <SpacePicker />
        <SpaceState />
        <ServiceLinks />
      </div>
    </header>
  );
}

const STATES = {
  looking: 'connecting…',
  live: 'live',
  absent: 'no such space',
  lost: 'connection lost, trying again',
} as const;

function SpaceState(): VNode {
  const { view, href } = useConsole();
  const clock = view.info?.clock;
  return (
    <span class="space-state">
      <span
        class={`dot ${view.state}`}
        role="status"
        aria-label={STATES[view.state]}
        title={view.problem?.detail ?? STATES[view.state]}
      />
      {view.state === 'lost' ? <span class="lost">{STATES.lost}</span> : null}
      {clock === undefined ? null : (
        <a class="clock" href={href('time')} title={`${clock.now}, ${clock.mode}: the time of the space`}>
          {clock.now.slice(0, 16).replace('T', ' ')}
          {clock.mode === 'frozen' ? ' ❄' : ''}
        </a>
      )}
    </span>
  );
}
