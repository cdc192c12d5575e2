import type { VNode } from 'preact';
import type { JournalEntry } from '../api/control-types';
import { OutcomeBadge, StatusBadge } from '../parts/badges';
import { JsonText } from '../parts/json-text';
import { useConsole } from '../state/console-context';
import type { Sent } from './send';

/** The answer to what was sent, beside the one before where there is one. */
export function SentView({ sent, before }: { readonly sent: Sent; readonly before?: JournalEntry }): VNode {
  const { href } = useConsole();
  if (sent.problem !== undefined) return <p role="status">{sent.problem}</p>;
  return (
    <div class={before === undefined ? 'sent' : 'sent beside'} role="status">
      {before === undefined ? null : (
        <div>
          <p class="badges">
            before <StatusBadge status={before.status} />
          </p>
          <JsonText value={before.response ?? ''} />
        </div>
      )}
      <div>
        <p class="badges">
          now <StatusBadge status={sent.status ?? 0} />
          {sent.outcome === undefined ? null : <OutcomeBadge outcome={sent.outcome} />}
          {sent.id === undefined ? null : <a href={href('requests', [sent.id])}>in the journal</a>}
        </p>
        <JsonText value={sent.body ?? ''} />
      </div>
    </div>
  );
}
