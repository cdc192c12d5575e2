import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Doc } from '../api/control-types';
import type { HeldCollection } from '../api/control-types';
import { JsonText } from '../parts/json-text';
import { useConsole } from '../state/console-context';
import { DocumentEditor } from './document-editor';

interface DocumentViewProps {
  readonly id: string;
  readonly doc: Doc;
  readonly held: HeldCollection;
  readonly onSaved: () => void;
}

/** One document: what it links to, and its members to read or edit. */
export function DocumentView({ id, doc, held, onSaved }: DocumentViewProps): VNode {
  const { href } = useConsole();
  const [isEditing, setEditing] = useState(false);
  const finish = (): void => {
    setEditing(false);
    onSaved();
  };
  return (
    <div class="document">
      <p class="actions">
        <b class="grow key">{id}</b>
        <button type="button" class="small" aria-expanded={isEditing} onClick={() => setEditing(!isEditing)}>
          Edit
        </button>
        <a href={href('requests', [], { q: id.split('/').at(-1) ?? id })}>its requests</a>
      </p>
      <Links doc={doc} service={held.service} />
      {isEditing ? <DocumentEditor id={id} held={held} onSaved={finish} /> : <JsonText value={doc} />}
    </div>
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
