import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useConsole } from './state/console-context';
import { useLoaded } from './state/use-loaded';

/** Where the documentation of each service is, and who may log in there. */
export function ServiceLinks(): VNode {
  const { api } = useConsole();
  const { value, problem } = useLoaded(() => api.services(), [api]);
  const services = value?.items ?? [];
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => closeFromOutside(menu.current), []);
  return (
    <details class="docs" ref={menu}>
      <summary>Docs</summary>
      <div class="docs-menu">
        <a href="/docs/service/control">Control API</a>
        {problem === undefined ? null : <p class="hint">{problem.detail}</p>}
        {services.map(({ name, title, credentials }) => (
          <div key={name}>
            <a href={`/docs/service/${name}`}>{title}</a>
            {credentials.map((line) => (
              <p key={line} class="hint">
                {line}
              </p>
            ))}
          </div>
        ))}
      </div>
    </details>
  );
}

/** A press elsewhere, and Escape anywhere, close the menu. Returns what takes that back. */
function closeFromOutside(menu: HTMLDetailsElement | null): () => void {
  const close = (event: Event): void => {
    const isInside = event.target instanceof Node && menu?.contains(event.target) === true;
    const isAway = event instanceof KeyboardEvent ? event.key === 'Escape' : !isInside;
    if (isAway) menu?.removeAttribute('open');
  };
  addEventListener('pointerdown', close);
  addEventListener('keydown', close);
  return () => {
    removeEventListener('pointerdown', close);
    removeEventListener('keydown', close);
  };
}
