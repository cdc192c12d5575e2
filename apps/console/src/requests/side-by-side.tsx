import type { VNode } from 'preact';
import type { JournalEntry } from '../api/control-types';
import { StatusBadge } from '../parts/badges';
import { Choice } from '../parts/choice';
import { JsonText } from '../parts/json-text';
import { useConsole } from '../state/console-context';
import { useLoaded } from '../state/use-loaded';
import { diffEntries } from './diff-entries';
import { targetOf } from './group-requests';

const OFFERED = '30';

/** A request beside another of its operation: what differs, then both. The other one stands in the address. */
export function SideBySide({ entry }: { readonly entry: JournalEntry }): VNode | null {
  const { api, space, route, ask } = useConsole();
  const { operation = '', service, id } = entry;
  const { value } = useLoaded(
    () => api.requests(space, { service, operation, limit: OFFERED }),
    [api, space, service, operation],
  );
  const others = (value?.items ?? []).filter((other) => other.id !== id).toReversed();
  const { with: chosen = '' } = route.query;
  const other = others.find((each) => each.id === chosen);
  if (others.length === 0) return null;
  return (
    <section class="card" aria-label="Side by side">
      <header>
        <h2>Beside another</h2>
        <Choice
          label="Compare with"
          value={chosen}
          options={[['', 'compare with…'], ...others.map((each) => [each.id, wordsOf(each)] as const)]}
          onChange={(next) => ask({ with: next })}
        />
      </header>
      {other === undefined ? null : <Both before={other} after={entry} />}
    </section>
  );
}

function wordsOf({ at, status, code }: JournalEntry): string {
  return `${at.slice(11, 23)} · ${String(status)}${code === undefined ? '' : ` ${code}`}`;
}

function Both({ before, after }: { readonly before: JournalEntry; readonly after: JournalEntry }): VNode {
  const changes = diffEntries(before, after);
  return (
    <>
      <div class="changes">
        {changes.length === 0 ? <p>Nothing differs but time and ids.</p> : null}
        {changes.map(({ path, before: was, after: is }) => (
          <div key={path}>
            <code>{path}</code>: <del>{textOf(was)}</del> → <ins>{textOf(is)}</ins>
          </div>
        ))}
      </div>
      <div class="beside">
        {[before, after].map((entry) => (
          <div key={entry.id}>
            <p class="badges">
              <StatusBadge status={entry.status} />
              <code>
                {entry.method} {targetOf(entry)}
              </code>
            </p>
            {entry.body === undefined || entry.body === null ? null : <JsonText value={entry.body} />}
            <JsonText value={entry.response ?? ''} />
          </div>
        ))}
      </div>
    </>
  );
}

function textOf(value: unknown): string {
  return value === undefined ? 'absent' : JSON.stringify(value);
}
