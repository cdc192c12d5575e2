import type { VNode } from 'preact';
import type { JournalEntry } from '../api/control-types';
import { Fields } from '../parts/fields';
import { ProblemView } from '../parts/problem-view';
import { useConsole } from '../state/console-context';
import { useLoaded } from '../state/use-loaded';

/** Why a request was answered as it was. The sandbox explains the request itself; of those it caused the notes are shown. */
export function ExplanationView({ entry, call }: { readonly entry: JournalEntry; readonly call: number }): VNode {
  return (
    <section class="card why">
      <header>
        <h2>Why did I get this?</h2>
      </header>
      {call === 0 ? <Explained id={entry.id} code={entry.code} /> : <Caused entry={entry} />}
    </section>
  );
}

function Explained({ id, code }: { readonly id: string; readonly code: string | undefined }): VNode {
  const { api, space, href } = useConsole();
  const { value, problem } = useLoaded(() => api.explain(space, id), [api, space, id]);
  if (problem !== undefined) return <ProblemView problem={problem} />;
  if (value === undefined) return <p class="loading">Asking…</p>;
  const { because, steps, raisedBy, remedy, retry } = value;
  return (
    <>
      <p class="because">{because}</p>
      <Notes notes={steps} />
      <Fields
        of={{
          Code:
            code === undefined || raisedBy === undefined ? undefined : (
              <a href={href('errors', [raisedBy, code])}>
                {raisedBy}/{code}
              </a>
            ),
          'What to do': remedy,
          Retry: retry,
        }}
      />
    </>
  );
}

function Caused({ entry: { id, caller, notes } }: { readonly entry: JournalEntry }): VNode {
  const { href } = useConsole();
  return (
    <>
      <p class="because">
        {caller === undefined
          ? 'The sandbox explains the newest request of an id, '
          : `${caller} sent it while it answered `}
        <a href={href('requests', [id])}>{caller === undefined ? 'not this one' : 'the request of this id'}</a>.
      </p>
      <Notes notes={notes} />
    </>
  );
}

function Notes({ notes }: { readonly notes: readonly string[] }): VNode | null {
  if (notes.length === 0) return null;
  return (
    <ol class="notes">
      {notes.map((note, i) => (
        <li key={i}>{note}</li>
      ))}
    </ol>
  );
}
