import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { KnownError } from '../api/control-types';
import { useConsole } from '../state/console-context';
import { useAction } from '../state/use-action';
import { beginPlay, playSpaceOf } from './play-space';
import { PlayStep } from './play-step';
import { usePlay } from './use-play';

/** A recipe, request by request, in a space of its own that stays; it is made when it is first asked for. */
export function PlayPage({ error }: { readonly error: KnownError }): VNode {
  const { space, api, href, view, look } = useConsole();
  const { run } = useAction();
  const [round, setRound] = useState(0);
  const own = playSpaceOf(error);
  const begin = (): void =>
    run(
      () => beginPlay(api, error),
      () => {
        setRound((count) => count + 1);
        look();
      },
    );
  useEffect(() => {
    if (space !== own) location.replace(href('errors', [error.service, error.code, 'play'], { space: own }));
  }, [space, own]);
  useEffect(() => {
    if (space === own && view.state === 'absent') begin();
  }, [space, own, view.state]);
  return (
    <div class="single wide">
      <header class="play-head">
        <div>
          <p class="over">
            <a href={href('errors', [error.service, error.code])}>← {error.code}</a>
          </p>
          <h1>{error.recipe.title}</h1>
          <p class="hint">
            Played in the space <code>{own}</code>, which stays: <a href={href('requests')}>its requests</a>,{' '}
            <a href={href('state')}>its state</a>
          </p>
        </div>
        <p class="now" role="status">
          {view.info === undefined ? 'making the space…' : view.info.clock.now.slice(0, 19).replace('T', ' ')}
        </p>
      </header>
      {view.info === undefined || space !== own ? null : <Steps key={round} error={error} onBegin={begin} />}
    </div>
  );
}

function Steps({ error, onBegin }: { readonly error: KnownError; readonly onBegin: () => void }): VNode {
  const { steps, isBusy, next, edit, play, playAll } = usePlay(error);
  const reached = steps.at(-1)?.played?.code;
  return (
    <>
      <p class="actions">
        <button type="button" class="primary" disabled={isBusy || next < 0} onClick={() => void playAll()}>
          Play all that is left
        </button>
        <button type="button" disabled={isBusy} onClick={onBegin}>
          Begin anew
        </button>
        {reached === undefined ? null : (
          <span class={reached === error.code ? 'verdict good' : 'verdict bad'} role="status">
            <b>{reached === error.code ? 'Reached' : 'Not reached'}</b> <code>{reached}</code>
          </span>
        )}
      </p>
      <ol class="play">
        {steps.map((step, place) => (
          <PlayStep
            key={place}
            {...{ step, place, isBusy }}
            isNext={place === next}
            onEdit={(draft) => edit(place, draft)}
            onPlay={() => void play(place)}
          />
        ))}
      </ol>
    </>
  );
}
