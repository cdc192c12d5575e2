import type { VNode } from 'preact';
import type { HeldCollection } from '../api/control-types';
import { useConsole } from '../state/console-context';

interface StateTreeProps {
  readonly held: readonly HeldCollection[];
  readonly service: string;
  readonly collection: string;
}

/** The services, and of the chosen one its collections with how many documents each holds. */
export function StateTree({ held, service, collection }: StateTreeProps): VNode {
  const { href } = useConsole();
  const services = [...new Set(held.map((each) => each.service))];
  return (
    <ul class="tree">
      {services.map((name) => (
        <li key={name}>
          <a href={href('state', [name])} aria-current={name === service && collection === '' ? 'page' : undefined}>
            {name}
          </a>
          {name === service ? (
            <Collections held={held.filter((each) => each.service === name)} chosen={collection} />
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Collections({ held, chosen }: { readonly held: readonly HeldCollection[]; readonly chosen: string }): VNode {
  const { href } = useConsole();
  return (
    <ul>
      {held.map(({ service, collection, documents }) => (
        <li key={collection}>
          <a href={href('state', [service, collection])} aria-current={collection === chosen ? 'page' : undefined}>
            {collection} <small>{Object.keys(documents).length}</small>
          </a>
        </li>
      ))}
    </ul>
  );
}
