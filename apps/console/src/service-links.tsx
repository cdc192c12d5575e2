import type { VNode } from 'preact';
import { useConsole } from './state/console-context';
import { useLoaded } from './state/use-loaded';

/** Where the documentation of each service is, and who may log in there. */
export function ServiceLinks(): VNode {
  const { api } = useConsole();
  const { value, problem } = useLoaded(() => api.services(), [api]);
  const services = value?.items ?? [];
  return (
    <details class="docs">
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
