import type { VNode } from 'preact';
import type { Finding } from '../api/control-types';
import { StatusBadge } from '../parts/badges';
import { useConsole } from '../state/console-context';
import { durationOf, linesOf } from './finding-scale';
import { FindingTimeline } from './finding-timeline';

/** What is to be said of a client, the requests that prove it on their times, and what to do instead. */
export function FindingCard({ finding }: { readonly finding: Finding }): VNode {
  const { rule, severity, seen, advice, asks, requests, past } = finding;
  return (
    <li class={`card finding is-${severity}`}>
      <header>
        <h3>{rule}</h3>
        <span class={`badge severity-${severity}`}>{severity}</span>
        {past === true ? <span class="hint">its journal has gone since</span> : null}
      </header>
      <p class="because">{seen}</p>
      <p>{advice}</p>
      {asks === undefined ? null : <p class="hint">The platform says: “{asks}”</p>}
      {requests.length > 1 ? <FindingTimeline requests={requests} /> : null}
      <Requests finding={finding} />
    </li>
  );
}

function Requests({ finding: { space, requests, past } }: { readonly finding: Finding }): VNode {
  const { href } = useConsole();
  const [virtual, real] = linesOf(requests);
  return (
    <div class="table" tabIndex={0} role="group" aria-label="Requests of the finding">
      <table>
        <thead>
          <tr>
            {['nr.', 'request', 'answer', 'later, space', 'later, real', 'to wait', 'compare'].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {requests.map(({ id, method, path, status, code, retryAfterMs }, i) => (
            <tr key={id}>
              <td>{i + 1}</td>
              <td>
                {past === true ? (
                  `${method} ${path}`
                ) : (
                  <a href={href('requests', [id], { space })}>
                    {method} {path}
                  </a>
                )}
              </td>
              <td>
                <StatusBadge status={status} /> {code ?? ''}
              </td>
              <td>{gap(virtual?.stops[i]?.gapMs)}</td>
              <td>{gap(real?.stops[i]?.gapMs)}</td>
              <td>{gap(retryAfterMs)}</td>
              <td>
                {i === 0 || past === true ? (
                  ''
                ) : (
                  <a href={href('requests', [id], { space, with: requests[i - 1]?.id ?? '' })}>side by side</a>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function gap(ms: number | undefined): string {
  return ms === undefined ? '–' : durationOf(ms);
}
