import type { VNode } from 'preact';
import type { Doc } from '../api/control-types';
import type { HeldCollection } from '../api/control-types';
import { EmptyState } from '../parts/empty-state';
import { useConsole } from '../state/console-context';
import { columnsOf, findDocs } from './columns-of';
import { DocumentView } from './document-view';

const SHOWN = 200;
const SHORT = 5;

interface CollectionViewProps {
  readonly held: HeldCollection;
  readonly q: string;
  /** Keys of those that changed since one looks. */
  readonly changed: ReadonlySet<string>;
  readonly onSaved: () => void;
  /** One of several: the first few documents, and nothing where none fits. */
  readonly isShort?: boolean;
}

/** The documents of a collection as a table, and the chosen one. */
export function CollectionView({ held, q, changed, onSaved, isShort = false }: CollectionViewProps): VNode | null {
  const { href, route } = useConsole();
  const { service, collection, documents } = held;
  const all = Object.entries(documents);
  const found = findDocs(all, q);
  if (isShort && found.length === 0) return null;
  const { key = '' } = route.query;
  const chosen = documents[key];
  return (
    <section class="card collection">
      <header>
        <h2>
          <a href={href('state', [service, collection], { q })}>{collection}</a>
        </h2>
        <span class="hint">
          {found.length === all.length ? '' : `${String(found.length)} of `}
          {all.length} documents
        </span>
      </header>
      {isShort || chosen === undefined ? null : (
        <DocumentView key={key} id={key} doc={chosen} held={held} onSaved={onSaved} />
      )}
      {isShort || key === '' || chosen !== undefined ? null : <p class="hint">There is no {key} here now.</p>}
      {found.length === 0 ? (
        <EmptyState title={all.length === 0 ? 'No documents' : 'No document fits'} />
      ) : (
        <Table docs={found.slice(0, isShort ? SHORT : SHOWN)} held={held} changed={changed} />
      )}
      {!isShort && found.length > SHOWN ? (
        <p class="hint">and {found.length - SHOWN} more; search to see them</p>
      ) : null}
    </section>
  );
}

interface TableProps {
  readonly docs: readonly (readonly [key: string, doc: Doc])[];
  readonly held: HeldCollection;
  readonly changed: ReadonlySet<string>;
}

function Table({ docs, held: { service, collection }, changed }: TableProps): VNode {
  const { href, route } = useConsole();
  const columns = columnsOf(docs.map(([, doc]) => doc));
  const { q = '', key: chosen } = route.query;
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
          {docs.map(([key, doc]) => (
            <tr
              key={key}
              class={changed.has(key) ? 'has-changed' : undefined}
              aria-current={key === chosen ? 'true' : undefined}
            >
              {columns.map((column, i) => (
                <td key={column}>
                  {i === 0 ? (
                    <a href={href('state', [service, collection], { q, key })}>{textOf(doc[column])}</a>
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
