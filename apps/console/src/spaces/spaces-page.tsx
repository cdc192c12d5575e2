import type { VNode } from 'preact';
import type { SpaceInfo, UnreadableSpace } from '../api/control-types';
import { ConfirmButton } from '../parts/confirm-button';
import { ProblemView } from '../parts/problem-view';
import { SearchField } from '../parts/search-field';
import { useConsole } from '../state/console-context';
import { useAction } from '../state/use-action';
import { useLoaded } from '../state/use-loaded';
import { CreateSpace } from './create-space';
import { ResetSpace } from './reset-space';

const SHOWN = 200;

/** All spaces: choose, make, reset and drop them. */
export function SpacesPage(): VNode {
  const { api, view, route, ask } = useConsole();
  const { value, problem, reload } = useLoaded(() => api.spaces(), [api, view.revision]);
  const { q = '' } = route.query;
  const all = (value?.items ?? []).toReversed();
  const fitting = all.filter(({ id }) => id.toLowerCase().includes(q.toLowerCase()));
  return (
    <div class="columns">
      <section>
        <h1>Spaces</h1>
        <div class="filters">
          <SearchField label="Filter spaces" value={q} onChange={(text) => ask({ q: text })} />
          <p class="count" role="status">
            {fitting.length} of {all.length} spaces, the latest used first
            <button type="button" class="link" onClick={reload}>
              Look again
            </button>
          </p>
        </div>
        {problem === undefined ? null : <ProblemView problem={problem} />}
        <ul class="cards">
          {fitting.slice(0, SHOWN).map((info) => (
            <SpaceCard key={info.id} info={info} onChange={reload} />
          ))}
        </ul>
        {fitting.length > SHOWN ? <p class="hint">and {fitting.length - SHOWN} more; filter to see them</p> : null}
      </section>
      <div>
        <ResetSpace onReset={reload} />
        <CreateSpace onCreated={reload} />
      </div>
    </div>
  );
}

function SpaceCard({
  info,
  onChange,
}: {
  readonly info: SpaceInfo | UnreadableSpace;
  readonly onChange: () => void;
}): VNode {
  const { api, space, href, say } = useConsole();
  const { isBusy, run } = useAction();
  const { id } = info;
  const drop = (): void =>
    run(
      () => api.dropSpace(id),
      () => {
        say(`Space ${id} is dropped`);
        onChange();
      },
    );
  return (
    <li class={id === space ? 'card current' : 'card'}>
      <header>
        <h2>{id}</h2>
        {id === space ? (
          <span class="badge plain">chosen</span>
        ) : (
          <a class="button" href={href('requests', [], { space: id })}>
            Choose
          </a>
        )}
        {id === 'default' ? null : (
          <ConfirmButton question={`Really drop ${id}?`} disabled={isBusy} onConfirm={drop}>
            Drop
          </ConfirmButton>
        )}
      </header>
      <p class="hint">{'unreadable' in info ? info.unreadable : factsOf(info)}</p>
    </li>
  );
}

function factsOf({ clock, requests, faults, envelope, fixtures, ttlMs, seed }: SpaceInfo): string {
  return [
    `${clock.now.slice(0, 19).replace('T', ' ')} ${clock.mode}`,
    `${requests.natural} natural, ${requests.forced} forced`,
    `${faults} rules`,
    envelope,
    `fixtures ${fixtures}`,
    `seed ${seed}`,
    ...(ttlMs === undefined ? [] : [`goes ${ttlMs / 1_000} s after its last use`]),
  ].join(' · ');
}
