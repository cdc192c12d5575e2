import type { VNode } from 'preact';
import { useConsole } from '../state/console-context';
import type { DocChange } from './diff-docs';

interface DocChangesProps {
  readonly changes: readonly DocChange[];
  /** Service and collection. */
  readonly of: readonly [service: string, collection: string];
}

/** Documents that came, went or changed, member by member. */
export function DocChanges({ changes, of }: DocChangesProps): VNode {
  const { href } = useConsole();
  return (
    <ul>
      {changes.map(({ id, kind, changes: members }, i) => (
        <li key={`${id}/${String(i)}`}>
          <b>{kind}</b>{' '}
          <a class="key" href={href('state', of, { key: id })}>
            {id}
          </a>
          {members.map(({ path, before, after }) => (
            <div key={path}>
              <code>{path}</code>: <del>{wordsOf(before)}</del> → <ins>{wordsOf(after)}</ins>
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
}

function wordsOf(value: unknown): string {
  return value === undefined ? 'absent' : JSON.stringify(value);
}
