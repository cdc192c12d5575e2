import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { SnapshotFacts } from '../api/control-types';
import { ConfirmButton } from '../parts/confirm-button';
import { useConsole } from '../state/console-context';
import { useAction } from '../state/use-action';

interface SnapshotsProps {
  readonly saved: readonly SnapshotFacts[];
  readonly onSaved: () => void;
}

/** What the space was at instants that somebody kept: saves, loads and compares them. */
export function Snapshots({ saved, onSaved }: SnapshotsProps): VNode {
  const { ask } = useConsole();
  return (
    <section class="snapshots" aria-label="Snapshots">
      <h2>Snapshots</h2>
      <SaveSnapshot onSaved={onSaved} />
      <ul>
        {saved.map(({ name, bytes, at }) => (
          <li key={name} class="inline">
            <span class="grow">
              {name} <small>{`${at ?? ''} · ${Math.ceil(bytes / 1_000)} kB`}</small>
            </span>
            <button type="button" aria-label={`Compare ${name}`} onClick={() => ask({ compare: name })}>
              Compare
            </button>
            <LoadSnapshot name={name} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function SaveSnapshot({ onSaved }: { readonly onSaved: () => void }): VNode {
  const { api, space, say } = useConsole();
  const { isBusy, run } = useAction();
  const [name, setName] = useState('');
  const save = (): void =>
    run(
      () => api.saveSnapshot(space, name.trim()),
      () => {
        say(`Snapshot ${name.trim()} is saved`);
        setName('');
        onSaved();
      },
    );
  return (
    <form
      class="inline"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <input
        aria-label="Name of the snapshot"
        placeholder="name"
        value={name}
        onInput={({ currentTarget }) => setName(currentTarget.value)}
      />
      <button type="submit" disabled={isBusy || name.trim() === ''}>
        Save
      </button>
    </form>
  );
}

function LoadSnapshot({ name }: { readonly name: string }): VNode {
  const { api, space, say } = useConsole();
  const { isBusy, run } = useAction();
  const load = (): void =>
    run(
      () => api.loadSnapshot(space, name),
      () => say(`${space} is as ${name} has it`),
    );
  return (
    <ConfirmButton question="Really go back?" disabled={isBusy} onConfirm={load}>
      Load
    </ConfirmButton>
  );
}
