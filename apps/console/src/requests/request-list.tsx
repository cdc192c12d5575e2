import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { EmptyState } from '../parts/empty-state';
import { RowList } from '../parts/row-list';
import { useConsole } from '../state/console-context';
import { groupRequests, type RequestGroup } from './group-requests';
import type { JournalView } from './journal-reader';
import { RequestRow } from './request-row';

interface RequestListProps {
  readonly journal: JournalView;
  readonly isFiltered: boolean;
  readonly chosen: string;
  readonly onOlder: () => void;
}

/** Requests as links to what is known of each; older ones are read as one scrolls. */
export function RequestList({ journal, isFiltered, chosen, onOlder }: RequestListProps): VNode {
  const { space } = useConsole();
  if (!journal.isRead) return <p class="loading">Loading…</p>;
  if (journal.entries.length === 0) {
    return isFiltered ? (
      <EmptyState title="No request fits" />
    ) : (
      <EmptyState title={`No requests in ${space} yet`}>
        <p>Send one, with this header if the space is not the default one:</p>
        <code>X-Sandbox-Space: {space}</code>
      </EmptyState>
    );
  }
  return (
    <RowList label="Requests, newest first">
      {groupRequests(journal.entries).map((group) => (
        <Group key={group.head.id} group={group} chosen={chosen} />
      ))}
      {journal.hasOlder ? <Older key={journal.entries.length} onSeen={onOlder} /> : null}
    </RowList>
  );
}

function Group({ group: { head, others }, chosen }: { readonly group: RequestGroup; readonly chosen: string }): VNode {
  if (others.length === 0) return <RequestRow row={head} isChosen={chosen === head.id} />;
  return (
    <>
      <RequestRow row={head} isChosen={chosen === head.id} />
      <details class="same-id" open={others.some(({ id }) => id === chosen)}>
        <summary>
          {others.length} more of {head.requestId}
        </summary>
        {others.map((other) => (
          <RequestRow key={other.id} row={other} isChosen={chosen === other.id} />
        ))}
      </details>
    </>
  );
}

/** Reads older requests as soon as it is scrolled to, or when it is pressed. */
function Older({ onSeen }: { readonly onSeen: () => void }): VNode {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting === true && onSeen());
    if (button.current !== null) watch.observe(button.current);
    return () => watch.disconnect();
  }, []);
  return (
    <button type="button" class="more" ref={button} onClick={onSeen}>
      Older requests
    </button>
  );
}
