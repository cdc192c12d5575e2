import type { VNode } from 'preact';
import { useConsole } from '../state/console-context';
import type { DocChange } from './diff-docs';

/** What has changed in a collection since one looks at it. */
export function ChangesView({ changes }: { readonly changes: readonly DocChange[] }): VNode {
  const { href } = useConsole();
  if (changes.length === 0)
    return <p class="hint">What requests, faults and time change here is shown as it happens.</p>;
  return (
    <div class="changes" role="status">
      <p>
        Changed since you look, the newest first · <a href={href('requests')}>by which requests?</a>
      </p>
      <ul>
        {changes.map(({ id, kind, changes: members }, i) => (
          <li key={`${id}/${String(i)}`}>
            <b>{kind}</b> <code>{id}</code>
            {members.map(({ path, before, after }) => (
              <div key={path}>
                <code>{path}</code>: <del>{wordsOf(before)}</del> → <ins>{wordsOf(after)}</ins>
              </div>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}

function wordsOf(value: unknown): string {
  return value === undefined ? 'absent' : JSON.stringify(value);
}
