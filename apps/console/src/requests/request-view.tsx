import type { VNode } from 'preact';
import type { ControlApi } from '../api/control-api';
import type { JournalEntry } from '../api/control-types';
import type { Answer } from '../api/problem';
import { OutcomeBadge, StatusBadge } from '../parts/badges';
import { EmptyState } from '../parts/empty-state';
import { Fields } from '../parts/fields';
import { JsonText } from '../parts/json-text';
import { ProblemView } from '../parts/problem-view';
import { useConsole } from '../state/console-context';
import { useLoaded } from '../state/use-loaded';
import { CausedRequests } from './caused-requests';
import { ExplanationView } from './explanation-view';

/** One request with its answer, as the journal has them, and why it was answered so. */
export function RequestView({ id, call }: { readonly id: string; readonly call: number }): VNode {
  const { api, space } = useConsole();
  const { value, problem } = useLoaded(() => entriesOf(api, space, id), [api, space, id]);
  if (problem !== undefined) return <ProblemView problem={problem} />;
  if (value === undefined) return <p class="loading">Loading…</p>;
  const entry = value[call];
  if (entry === undefined) {
    return (
      <EmptyState title={`The journal of ${space} has no request ${id}`}>
        <p>It keeps the newest thousand, and was perhaps cleared or reset.</p>
      </EmptyState>
    );
  }
  return <Entry entry={entry} call={call} caused={call === 0 ? value : []} />;
}

/** The entries of an id, newest first: the request itself, then those it caused. */
async function entriesOf(api: ControlApi, space: string, id: string): Promise<Answer<readonly JournalEntry[]>> {
  const answer = await api.requests(space);
  if (!answer.ok) return answer;
  return { ok: true, value: answer.value.items.filter((entry) => entry.id === id).toReversed() };
}

interface EntryProps {
  readonly entry: JournalEntry;
  readonly call: number;
  /** All of the same id, newest first, where the request may have caused some. */
  readonly caused: readonly JournalEntry[];
}

function Entry({ entry, call, caused }: EntryProps): VNode {
  const { service, operation, method, path, status, code, outcome, rule, at, tookMs, caller, id } = entry;
  const { href } = useConsole();
  return (
    <article>
      <header class="title">
        <p class="over">
          {service}
          {operation === undefined ? ' · no operation' : ` · ${operation}`}
        </p>
        <h1 class="long">
          {method} {path}
        </h1>
        <p class="badges">
          <StatusBadge status={status} />
          <OutcomeBadge outcome={outcome} />
          {code === undefined ? null : <code>{code}</code>}
        </p>
      </header>
      <ExplanationView entry={entry} call={call} />
      <CausedRequests among={caused} />
      <Fields
        of={{
          Time: at,
          Took: `${tookMs.toFixed(1)} ms`,
          Rule: rule,
          'Sent by': caller,
          Id: call === 0 ? id : <a href={href('requests', [id])}>{id}</a>,
        }}
      />
      <Message title="Request" headers={entry.headers} query={entry.query} body={entry.body} />
      <Message title="Answer" body={entry.response} />
    </article>
  );
}

interface MessageProps {
  readonly title: string;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

/** What was sent in one direction; secrets were masked when it was written down. */
function Message({ title, headers = {}, query = {}, body }: MessageProps): VNode {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${String(value)}`);
  return (
    <section class="card">
      <header>
        <h2>{title}</h2>
      </header>
      {lines.length === 0 ? null : (
        <details>
          <summary>{lines.length} headers</summary>
          <pre tabIndex={0}>{lines.join('\n')}</pre>
        </details>
      )}
      {Object.keys(query).length === 0 ? null : <JsonText value={query} />}
      {body === undefined || body === null ? <p class="hint">no body</p> : <JsonText value={body} />}
    </section>
  );
}
