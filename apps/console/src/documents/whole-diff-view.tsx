import type { VNode } from 'preact';
import { useConsole } from '../state/console-context';
import type { CollectionDiff } from './diff-whole';
import { DocChanges } from './changes-view';

interface WholeDiffViewProps {
  readonly diff: readonly CollectionDiff[];
  /** What is said where nothing differs. */
  readonly none: string;
}

/** What differs between two states of a space. */
export function WholeDiffView({ diff, none }: WholeDiffViewProps): VNode {
  const { href } = useConsole();
  if (diff.length === 0) return <p class="hint">{none}</p>;
  return (
    <div class="changes">
      {diff.map(({ service, collection, changes }) => (
        <section key={`${service}/${collection}`}>
          <p>
            <a href={href('state', [service, collection])}>
              {service} · {collection}
            </a>
          </p>
          <DocChanges changes={changes} of={[service, collection]} />
        </section>
      ))}
    </div>
  );
}
