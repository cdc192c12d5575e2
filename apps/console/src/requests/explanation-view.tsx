import type { VNode } from 'preact';
import type { Explanation, JournalEntry } from '../api/control-types';
import { Fields } from '../parts/fields';
import { ProblemView } from '../parts/problem-view';
import { useConsole } from '../state/console-context';
import { useLoaded } from '../state/use-loaded';

/** Why a request was answered as it was, in the words of the sandbox. */
export function ExplanationView({ entry: { id, code } }: { readonly entry: JournalEntry }): VNode {
  const { api, space, href } = useConsole();
  const { value, problem } = useLoaded(() => api.explain(space, id), [api, space, id]);
  return (
    <section class="card why">
      <header>
        <h2>Why did I get this?</h2>
      </header>
      {problem === undefined ? null : <ProblemView problem={problem} />}
      {value === undefined ? null : (
        <>
          <p class="because">{value.because}</p>
          <Notes notes={value.steps} />
          <Fields
            of={{
              Code:
                code === undefined || value.raisedBy === undefined ? undefined : (
                  <a href={href('errors', [value.raisedBy, code])}>
                    {value.raisedBy}/{code}
                  </a>
                ),
              Compared: value.comparison,
              Contract: value.contract,
              'Documents then': documentsOf(value.documents, 'the refusal'),
              'Documents now': documentsOf(value.documents, 'now'),
              'What to do': value.remedy,
              Retry: value.retry,
            }}
          />
        </>
      )}
    </section>
  );
}

function documentsOf(
  documents: Explanation['documents'] = [],
  when: NonNullable<Explanation['documents']>[number]['asOf'],
): string {
  return documents
    .filter(({ asOf }) => asOf === when)
    .map(({ collection, id, state = '', version, updatedAt }) => {
      const words = `${collection} ${id} ${state}`.trim();
      if (version !== undefined) return `${words}, version ${String(version)}`;
      return updatedAt === undefined ? words : `${words}, changed ${updatedAt}`;
    })
    .join('; ');
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
