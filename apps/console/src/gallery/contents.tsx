import type { VNode } from 'preact';
import { CollectionView } from '../documents/collection-view';
import { WholeDiffView } from '../documents/whole-diff-view';
import { CodeBlock } from '../parts/code-block';
import { EmptyState } from '../parts/empty-state';
import { Fields } from '../parts/fields';
import { JsonText } from '../parts/json-text';
import { ProblemView } from '../parts/problem-view';
import { RowList } from '../parts/row-list';
import { RequestRow } from '../requests/request-row';
import { Part } from './part';
import { DIFF, HELD, PROBLEM, ROWS, WALLET } from './samples';

const nothing = (): void => undefined;

export function Lists(): VNode {
  return (
    <Part name="Lists" states="natural, refused, forced, caused by another, again, chosen; a closed and an open group">
      <RowList label="Requests">
        {ROWS.map((row) => (
          <RequestRow key={row.id} row={row} isChosen={row.id === 'chosen'} />
        ))}
        {[false, true].map((isOpen) => (
          <button key={String(isOpen)} type="button" class="same-id" aria-expanded={isOpen}>
            2 more of pay-1
          </button>
        ))}
      </RowList>
    </Part>
  );
}

export function Tables(): VNode {
  const empty = { ...HELD, collection: 'escrows', documents: {} };
  return (
    <Part name="Tables" states="with documents, one of them just changed; without">
      <CollectionView held={HELD} q="" changed={new Set(['w-2'])} onSaved={nothing} isShort />
      <CollectionView held={empty} q="" changed={new Set()} onSaved={nothing} />
    </Part>
  );
}

export function Diffs(): VNode {
  return (
    <Part name="Diffs" states="changed, new, gone; nothing">
      <WholeDiffView diff={DIFF} none="" />
      <WholeDiffView diff={[]} none="Nothing differs." />
    </Part>
  );
}

export function Texts(): VNode {
  return (
    <Part name="Texts" states="code, JSON, text that is none, names and values">
      <CodeBlock label="curl" text="curl -s localhost:4000/wallet/v1/wallets" />
      <JsonText value={WALLET} />
      <JsonText value="<html>no JSON</html>" />
      <Fields of={{ operation: 'debitWallet', code: <code>ERR_WALLET_FROZEN</code>, absent: undefined }} />
    </Part>
  );
}

export function Cards(): VNode {
  return (
    <Part name="Cards" states="why, hints, notes, a verdict good and bad">
      <p class="because">wallet refused the request: the wallet is frozen</p>
      <p class="hint">said in passing</p>
      <ol class="notes">
        <li>a first note</li>
        <li>
          a second one, with a <time>2026-01-15T10:00:00.000Z</time>
        </li>
      </ol>
      <p class="verdict good">natural, as the recipe says</p>
      <p class="verdict bad">not as the recipe says</p>
    </Part>
  );
}

export function Notes(): VNode {
  return (
    <Part name="Problems" states="of the whole, of single members, without an answer">
      <ProblemView problem={{ ...PROBLEM, problems: [] }} />
      <ProblemView problem={PROBLEM} />
      <ProblemView
        problem={{
          ...PROBLEM,
          status: 0,
          title: 'No answer',
          detail: 'The sandbox cannot be reached.',
          problems: [],
          nearest: [],
        }}
      />
    </Part>
  );
}

export function Empties(): VNode {
  return (
    <Part name="Nothing yet" states="empty, empty with what to do, loading">
      <EmptyState title="No request fits" />
      <EmptyState title="No requests in default yet">
        <p>Send one, with this header if the space is not the default one:</p>
        <code>X-Sandbox-Space: default</code>
      </EmptyState>
      <p class="loading told">Loading…</p>
    </Part>
  );
}
