import type { ComponentChildren, VNode } from 'preact';
import { goToNextRow } from './go-to-next-row';

/** A list of links; the arrow keys go from one to the next. */
export function RowList({ label, children }: { readonly label: string; readonly children: ComponentChildren }): VNode {
  return (
    <div class="rows" role="group" aria-label={label} onKeyDown={goToNextRow}>
      {children}
    </div>
  );
}
