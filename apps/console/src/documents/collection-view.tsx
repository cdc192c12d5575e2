import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CollectionName } from '../api/control-api';
import type { Doc } from '../api/control-types';
import { EmptyState } from '../parts/empty-state';
import { ProblemView } from '../parts/problem-view';
import { useConsole } from '../state/console-context';
import { useLoaded } from '../state/use-loaded';
import { ChangesView } from './changes-view';
import { columnsOf, findDocs } from './columns-of';
import { diffDocs, idOf, type DocChange } from './diff-docs';
import { DocumentView } from './document-view';

const SHOWN = 200;
const SHORT = 5;

interface CollectionViewProps {
  readonly name: CollectionName;
  readonly q: string;
  /** One of several: the first few documents, and nothing where none fits. */
  readonly isShort?: boolean;
}

/** The documents of a collection as a table, the chosen one, and what has changed since one looks. */
export function CollectionView({ name, q, isShort = false }: CollectionViewProps): VNode | null {
  const { api, space, view, href, route } = useConsole();
  const { service, collection } = name;
  const { value, problem, reload } = useLoaded(
    () => api.documents(space, service, collection),
    [api, space, service, collection, view.revision],
  );
  const changes = useChanges(value?.items);
  if (problem !== undefined) return <ProblemView problem={problem} />;
  if (value === undefined) return isShort ? null : <p class="loading">Loading…</p>;
  const found = findDocs(value.items, q);
  if (isShort && found.length === 0) return null;
  const chosen = value.items.find((doc) => idOf(doc) === route.query['id']);
  return (
    <section class="card collection">
      <header>
        <h2>
          <a href={href('state', [service, collection], { q })}>{collection}</a>
        </h2>
        <span class="hint">
          {found.length === value.items.length ? '' : `${String(found.length)} of `}
          {value.items.length} documents
        </span>
      </header>
      {isShort ? null : <ChangesView changes={changes} />}
      {isShort || chosen === undefined ? null : (
        <DocumentView key={idOf(chosen)} doc={chosen} all={value.items} name={name} onSaved={reload} />
      )}
      {found.length === 0 ? (
        <EmptyState title={value.items.length === 0 ? 'No documents' : 'No document fits'} />
      ) : (
        <Table docs={found.slice(0, isShort ? SHORT : SHOWN)} name={name} changes={changes} />
      )}
    </section>
  );
}

/** What changed since the collection was first shown, the newest first. */
function useChanges(docs: readonly Doc[] | undefined): readonly DocChange[] {
  const before = useRef<readonly Doc[] | undefined>(undefined);
  const [changes, setChanges] = useState<readonly DocChange[]>([]);
  useEffect(() => {
    if (docs === undefined) return;
    const found = before.current === undefined ? [] : diffDocs(before.current, docs);
    before.current = docs;
    if (found.length > 0) setChanges((others) => [...found, ...others].slice(0, 50));
  }, [docs]);
  return changes;
}

interface TableProps {
  readonly docs: readonly Doc[];
  readonly name: CollectionName;
  readonly changes: readonly DocChange[];
}

function Table({ docs, name: { service, collection }, changes }: TableProps): VNode {
  const { href, route } = useConsole();
  const columns = columnsOf(docs);
  const changed = new Set(changes.map(({ id }) => id));
  return (
    <div class="table" tabIndex={0} role="region" aria-label={`Documents of ${collection}`}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {docs.map((doc) => (
            <tr key={idOf(doc)} class={changed.has(idOf(doc)) ? 'has-changed' : undefined}>
              {columns.map((column, i) => (
                <td key={column}>
                  {i === 0 ? (
                    <a href={href('state', [service, collection], { q: route.query['q'] ?? '', id: idOf(doc) })}>
                      {textOf(doc[column])}
                    </a>
                  ) : (
                    textOf(doc[column])
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return '–';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
