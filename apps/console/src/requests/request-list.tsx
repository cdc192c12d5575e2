import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { EmptyState } from '../parts/empty-state';
import { WindowedRows } from '../parts/windowed-rows';
import { useConsole } from '../state/console-context';
import { groupRequests } from './group-requests';
import type { JournalView } from './journal-reader';
import { linesOf, type RequestLine } from './request-lines';
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
  const groups = useMemo(() => groupRequests(journal.entries), [journal.entries]);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const lines = useMemo(() => linesOf(groups, { opened, chosen }), [groups, opened, chosen]);
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
  const turn = (requestId: string): void =>
    setOpened(opened.has(requestId) ? without(opened, requestId) : new Set([...opened, requestId]));
  return (
    <>
      <WindowedRows
        label="Requests, newest first"
        rows={lines}
        keyOf={({ key }) => key}
        draw={(line) => <Line line={line} chosen={chosen} onTurn={turn} />}
        onNearEnd={onOlder}
      />
      {journal.hasOlder ? (
        <button type="button" class="more" onClick={onOlder}>
          Older requests
        </button>
      ) : null}
    </>
  );
}

interface LineProps {
  readonly line: RequestLine;
  readonly chosen: string;
  readonly onTurn: (requestId: string) => void;
}

function Line({ line, chosen, onTurn }: LineProps): VNode {
  if ('entry' in line) return <RequestRow row={line.entry} isChosen={chosen === line.entry.id} />;
  const { requestId, count, isOpen } = line;
  return (
    <button type="button" class="same-id" aria-expanded={isOpen} onClick={() => onTurn(requestId)}>
      {count} more of {requestId}
    </button>
  );
}

function without(all: ReadonlySet<string>, one: string): ReadonlySet<string> {
  return new Set([...all].filter((each) => each !== one));
}
