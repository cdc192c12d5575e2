import type { VNode } from 'preact';
import type { KnownError } from '../api/control-types';
import { StatusBadge } from '../parts/badges';
import { EmptyState } from '../parts/empty-state';
import { RowList } from '../parts/row-list';
import { useConsole } from '../state/console-context';
import { byService } from './filter-errors';

/** The codes by service, as links to their pages. */
export function ErrorList({
  errors,
  chosen,
}: {
  readonly errors: readonly KnownError[];
  readonly chosen: string;
}): VNode {
  const { href, route } = useConsole();
  if (errors.length === 0) return <EmptyState title="No code fits" />;
  return (
    <RowList label="Codes">
      {byService(errors).map(([service, own]) => (
        <div key={service}>
          <h2 class="group">
            {service} <span>{own.length}</span>
          </h2>
          {own.map((error) => (
            <a
              key={error.id}
              class="row"
              href={href('errors', [error.service, error.code], route.query)}
              aria-current={error.id === chosen ? 'true' : undefined}
            >
              <span class="row-main">
                <code>{error.code}</code>
                <StatusBadge status={error.status ?? 0} />
              </span>
              <span class="row-sub">{error.message}</span>
            </a>
          ))}
        </div>
      ))}
    </RowList>
  );
}
