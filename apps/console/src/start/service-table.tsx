import type { VNode } from 'preact';
import { CopyButton } from '../parts/copy-button';
import { ProblemView } from '../parts/problem-view';
import { useConsole } from '../state/console-context';
import { useLoaded } from '../state/use-loaded';

/** Where each service listens, and who may log in. */
export function ServiceTable(): VNode {
  const { api, href } = useConsole();
  const { value, problem } = useLoaded(() => api.services(), [api]);
  return (
    <section class="card" aria-label="Services">
      <header>
        <h2>The services</h2>
        <span class="hint">
          all of them at <code>{location.origin}</code> by their paths, each at its own port too
        </span>
        <CopyButton text={location.origin} label="Copy the address" />
      </header>
      {problem === undefined ? null : <ProblemView problem={problem} />}
      <ul class="services">
        {(value?.items ?? []).map(({ name, title, url, basePaths, credentials, codes }) => (
          <li key={name}>
            <p>
              <b>{title}</b> {url === undefined ? null : <code>:{new URL(url).port}</code>}
            </p>
            <p class="hint">
              <code>{basePaths[0]}</code> · <a href={href('errors', [], { service: name })}>{codes} codes</a> ·{' '}
              <a href={href('state', [name])}>state</a> · <a href={`/docs/service/${name}`}>docs</a>
            </p>
            {credentials.map((line) => (
              <p key={line} class="credential">
                {line}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
