import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Doc } from '../api/control-types';
import type { HeldCollection } from '../api/control-types';
import { readRule } from '../faults/read-rule';
import { useConsole } from '../state/console-context';
import { useAction } from '../state/use-action';
import { useLoaded } from '../state/use-loaded';
import { DocumentForm } from './document-form';

interface DocumentEditorProps {
  readonly id: string;
  readonly held: HeldCollection;
  readonly onSaved: () => void;
}

/** Edits a document by its form or as JSON; what the service could not have written is refused, member by member. */
export function DocumentEditor({ id, held, onSaved }: DocumentEditorProps): VNode {
  const { service, collection, documents } = held;
  const { api, report } = useConsole();
  const { value: schema } = useLoaded(() => api.state.schema(service, collection), [api, service, collection]);
  const [draft, setDraft] = useState<Doc>(documents[id] ?? {});
  const [text, setText] = useState<string>();
  const { isBusy, save } = useSave(held, id, onSaved);
  const submit = (): void => {
    const read = text === undefined ? { ok: true as const, value: draft } : readRule(text);
    if (read.ok) save(read.value as Doc);
    else report(read.problem);
  };
  return (
    <form
      class="document"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {text === undefined && schema !== undefined ? (
        <DocumentForm schema={schema} doc={draft} onChange={setDraft} />
      ) : (
        <textarea
          aria-label="Document as JSON"
          rows={16}
          spellcheck={false}
          value={text ?? JSON.stringify(draft, null, 2)}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      )}
      <p class="actions">
        <button type="submit" class="primary" disabled={isBusy}>
          Save
        </button>
        {text === undefined ? (
          <button type="button" onClick={() => setText(JSON.stringify(draft, null, 2))}>
            As JSON
          </button>
        ) : null}
      </p>
    </form>
  );
}

interface Save {
  readonly isBusy: boolean;
  readonly save: (doc: Doc) => void;
}

/** Writes a collection with one of its documents replaced, since it is written as a whole. */
function useSave({ service, collection, documents }: HeldCollection, id: string, onSaved: () => void): Save {
  const { api, space, say } = useConsole();
  const { isBusy, run } = useAction();
  const save = (doc: Doc): void =>
    run(
      () => api.putDocuments(space, { service, collection }, Object.values({ ...documents, [id]: doc })),
      () => {
        say(`${id} is saved`);
        onSaved();
      },
    );
  return { isBusy, save };
}
