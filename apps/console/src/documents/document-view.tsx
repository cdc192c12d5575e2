import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { CollectionName } from '../api/control-api';
import type { Doc } from '../api/control-types';
import { readRule } from '../faults/read-rule';
import { JsonText } from '../parts/json-text';
import { useConsole } from '../state/console-context';
import { useAction } from '../state/use-action';
import { idOf } from './diff-docs';

interface DocumentViewProps {
  readonly doc: Doc;
  /** All of its collection, which is written as a whole. */
  readonly all: readonly Doc[];
  readonly name: CollectionName;
  readonly onSaved: () => void;
}

/** One document: what it links to, and its text to read or edit. */
export function DocumentView({ doc, all, name, onSaved }: DocumentViewProps): VNode {
  const { href } = useConsole();
  const [isEditing, setEditing] = useState(false);
  return (
    <div class="document">
      <p class="actions">
        <b class="grow">{idOf(doc)}</b>
        <button type="button" class="small" aria-expanded={isEditing} onClick={() => setEditing(!isEditing)}>
          Edit
        </button>
        <a href={href('requests', [], { q: idOf(doc) })}>its requests</a>
      </p>
      <Links doc={doc} service={name.service} />
      {isEditing ? <Editor doc={doc} all={all} name={name} onSaved={onSaved} /> : <JsonText value={doc} />}
    </div>
  );
}

function Editor({ doc, all, name, onSaved }: DocumentViewProps): VNode {
  const { api, space, report, say } = useConsole();
  const { isBusy, run } = useAction();
  const [text, setText] = useState(JSON.stringify(doc, null, 2));
  const save = (): void => {
    const read = readRule(text);
    if (!read.ok) {
      report(read.problem);
      return;
    }
    const docs = all.map((each) => (each === doc ? (read.value as Doc) : each));
    run(
      () => api.putDocuments(space, name, docs),
      () => {
        say(`${idOf(doc)} is saved`);
        onSaved();
      },
    );
  };
  return (
    <>
      <textarea
        aria-label="Document as JSON"
        rows={16}
        spellcheck={false}
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
      <button type="button" class="primary" disabled={isBusy} onClick={save}>
        Save
      </button>
    </>
  );
}

/** The ids that stand in a document, as searches through the service. */
function Links({ doc, service }: { readonly doc: Doc; readonly service: string }): VNode | null {
  const { href } = useConsole();
  const ids = Object.entries(doc).filter(([name, value]) => /\wId$/.test(name) && typeof value === 'string');
  if (ids.length === 0) return null;
  return (
    <p class="chips">
      {ids.map(([name, value]) => (
        <a key={name} href={href('state', [service], { q: String(value) })}>
          {name}
        </a>
      ))}
    </p>
  );
}
