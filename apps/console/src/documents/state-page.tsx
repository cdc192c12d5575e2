import type { VNode } from 'preact';
import { EmptyState } from '../parts/empty-state';
import { ProblemView } from '../parts/problem-view';
import { SearchField } from '../parts/search-field';
import { useConsole } from '../state/console-context';
import { useLoaded } from '../state/use-loaded';
import { ChangeFeed } from './change-feed';
import { CollectionView } from './collection-view';
import { CompareView, NOW } from './compare-view';
import { Snapshots } from './snapshots';
import { StateTree } from './state-tree';
import { useWhole } from './use-whole';

/** The documents of the services as they are now, by service and collection, and what each request changes in them. */
export function StatePage(): VNode {
  const { api, route, space } = useConsole();
  const whole = useWhole();
  const snapshots = useLoaded(() => api.snapshots(space), [api, space]);
  const [service = '', collection = ''] = route.args;
  const { compare = '', with: other = NOW } = route.query;
  const saved = snapshots.value?.items ?? [];
  return (
    <div class="browser">
      <section class="side" aria-label="Collections">
        <h1>State</h1>
        <StateTree held={whole.value ?? []} service={service} collection={collection} />
        <Snapshots saved={saved} onSaved={snapshots.reload} />
      </section>
      <section class="documents" aria-label="Documents">
        {compare === '' ? null : <CompareView names={saved.map(({ name }) => name)} from={compare} to={other} />}
        {whole.problem === undefined ? null : <ProblemView problem={whole.problem} />}
        {whole.value === undefined ? <p class="loading">Loading…</p> : null}
        <Documents whole={whole} />
      </section>
    </div>
  );
}

/** Without a collection, all that the service holds, so that a search goes through the whole of it. */
function Documents({ whole: { value = [], feed, reload } }: { readonly whole: ReturnType<typeof useWhole> }): VNode {
  const { route, ask } = useConsole();
  const [service = '', collection = ''] = route.args;
  const { q = '' } = route.query;
  const shown = value.filter(
    (held) => held.service === service && (collection === '' || held.collection === collection),
  );
  const changed = new Set(feed.flatMap(({ diff }) => diff.flatMap(({ changes }) => changes.map(({ id }) => id))));
  if (service === '') {
    return (
      <>
        <ChangeFeed feed={feed} service="" collection="" />
        <EmptyState title="Choose a service">
          <p>
            You see its documents as they are, search them, follow their ids, and edit them by the forms of the service.
          </p>
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <SearchField
        label={`Search ${collection === '' ? service : collection}`}
        value={q}
        onChange={(text) => ask({ q: text })}
      />
      <ChangeFeed feed={feed} service={service} collection={collection} />
      {shown.map((held) => (
        <CollectionView key={held.collection} {...{ held, q, changed }} isShort={collection === ''} onSaved={reload} />
      ))}
    </>
  );
}
