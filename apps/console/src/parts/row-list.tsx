import type { ComponentChildren, VNode } from 'preact';

/** A list of links; the arrow keys go from one to the next. */
export function RowList({ label, children }: { readonly label: string; readonly children: ComponentChildren }): VNode {
  const move = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    const links = [...event.currentTarget.querySelectorAll<HTMLElement>('a.row')];
    const at = links.findIndex((link) => link === document.activeElement);
    links[at + step]?.focus();
    event.preventDefault();
  };
  return (
    <div class="rows" role="group" aria-label={label} onKeyDown={move}>
      {children}
    </div>
  );
}
