import type { VNode } from 'preact';
import type { JournalEntry } from '../api/control-types';
import { recorded } from '../api/recorded';
import { OutcomeBadge, StatusBadge } from '../parts/badges';
import { EmptyState } from '../parts/empty-state';
import { Fields } from '../parts/fields';
import { JsonText } from '../parts/json-text';
import { ProblemView } from '../parts/problem-view';
import { useConsole } from '../state/console-context';
import { useLoaded } from '../state/use-loaded';
import { ExplanationView } from './explanation-view';
import { targetOf } from './group-requests';
import { RelatedRequests } from './related-requests';
import { SendAgain } from './send-again';
import { SideBySide } from './side-by-side';

/** One request with its answer, as the journal has them, and why it was answered so. */
export function RequestView({ id }: { readonly id: string }): VNode {
  const { api, space } = useConsole();
  const { value, problem } = useLoaded(() => api.request(space, id), [api, space, id]);
  if (problem?.status === 404) {
    return (
      <EmptyState title={`The journal of ${space} has no request ${id}`}>
        <p>It keeps the newest ones, and was perhaps cleared or reset.</p>
      </EmptyState>
    );
  }
  if (problem !== undefined) return <ProblemView problem={problem} />;
  if (value === undefined) return <p class="loading">Loading…</p>;
  return <Entry entry={value} />;
}

function Entry({ entry }: { readonly entry: JournalEntry }): VNode {
  const { service, operation, method, status, code, outcome, rule, at, tookMs, caller, id, requestId } = entry;
  const { href } = useConsole();
  return (
    <article>
      <header class="title">
        <p class="over">
          {service}
          {operation === undefined ? ' · no operation' : ` · ${operation}`}
        </p>
        <h1 class="long">
          {method} {targetOf(entry)}
        </h1>
        <p class="badges">
          <StatusBadge status={status} />
          <OutcomeBadge outcome={outcome} />
          {code === undefined ? null : <code>{code}</code>}
        </p>
      </header>
      <SendAgain entry={entry} />
      <ExplanationView entry={entry} />
      <RelatedRequests entry={entry} />
      <SideBySide entry={entry} />
      <Message title="Request" headers={recorded(entry.headers)} body={entry.body} />
      <Message title="Answer" headers={recorded(entry.responseHeaders)} body={entry.response} />
      <Fields
        of={{
          Time: at,
          Took: `${tookMs.toFixed(1)} ms`,
          Rule: rule === undefined ? undefined : <a href={href('faults')}>{rule}</a>,
          'Sent by': caller,
          Id: id,
          'X-Request-Id': requestId === id ? undefined : requestId,
        }}
      />
    </article>
  );
}

interface MessageProps {
  readonly title: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

/** What was sent in one direction; secrets were masked when it was written down. */
function Message({ title, headers, body }: MessageProps): VNode {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${String(value)}`);
  return (
    <section class="card">
      <header>
        <h2>{title}</h2>
      </header>
      {body === undefined || body === null ? <p class="hint">no body</p> : <JsonText value={body} />}
      {lines.length === 0 ? null : (
        <details>
          <summary>{lines.length} headers</summary>
          <pre tabIndex={0}>{lines.join('\n')}</pre>
        </details>
      )}
    </section>
  );
}
