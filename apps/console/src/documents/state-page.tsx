import type { VNode } from 'preact';
import { EmptyState } from '../parts/empty-state';
import { SearchField } from '../parts/search-field';
import { useConsole } from '../state/console-context';
import { useLoaded } from '../state/use-loaded';
import { CollectionView } from './collection-view';
import { Snapshots } from './snapshots';

/** The documents of the services as they are now, by service and collection. */
export function StatePage(): VNode {
  const { api, route, ask, space } = useConsole();
  const [service = '', collection = ''] = route.args;
  const { value } = useLoaded(() => api.services(), [api]);
  const { q = '' } = route.query;
  return (
    <div class="browser">
      <section class="side" aria-label="Collections">
        <h1>State</h1>
        <ul class="tree">
          {(value?.items ?? []).map(({ name, title }) => (
            <Service key={name} name={name} title={title} isOpen={name === service} chosen={collection} />
          ))}
        </ul>
        <Snapshots />
      </section>
      <section class="documents" aria-label="Documents">
        {service === '' ? (
          <EmptyState title="Choose a service">
            <p>You see its documents as they are in {space}, and what each request changes in them.</p>
          </EmptyState>
        ) : (
          <>
            <SearchField
              label={`Search ${collection === '' ? service : collection}`}
              value={q}
              onChange={(text) => ask({ q: text })}
            />
            {collection === '' ? (
              <AllCollections service={service} q={q} />
            ) : (
              <CollectionView key={`${service}/${collection}`} name={{ service, collection }} q={q} />
            )}
          </>
        )}
      </section>
    </div>
  );
}

interface ServiceProps {
  readonly name: string;
  readonly title: string;
  readonly isOpen: boolean;
  readonly chosen: string;
}

function Service({ name, title, isOpen, chosen }: ServiceProps): VNode {
  const { href } = useConsole();
  return (
    <li>
      <a href={href('state', [name])} aria-current={isOpen && chosen === '' ? 'page' : undefined}>
        {title}
      </a>
      {isOpen ? <Collections service={name} chosen={chosen} /> : null}
    </li>
  );
}

function Collections({ service, chosen }: { readonly service: string; readonly chosen: string }): VNode {
  const { api, href } = useConsole();
  const { value } = useLoaded(() => api.collections(service), [api, service]);
  return (
    <ul>
      {(value?.items ?? []).map((name) => (
        <li key={name}>
          <a href={href('state', [service, name])} aria-current={name === chosen ? 'page' : undefined}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** All that a service holds, so that a search goes through the whole of it. */
function AllCollections({ service, q }: { readonly service: string; readonly q: string }): VNode {
  const { api } = useConsole();
  const { value } = useLoaded(() => api.collections(service), [api, service]);
  return (
    <>
      {(value?.items ?? []).map((collection) => (
        <CollectionView key={`${service}/${collection}`} name={{ service, collection }} q={q} isShort />
      ))}
    </>
  );
}
