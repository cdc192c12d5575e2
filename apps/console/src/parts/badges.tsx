import type { VNode } from 'preact';

/** An HTTP status, coloured by its class; 0 is an answer that never came. */
export function StatusBadge({ status }: { readonly status: number }): VNode {
  const kind = status === 0 ? 'none' : `${Math.floor(status / 100)}xx`;
  return (
    <span class={`badge status-${kind}`} title={status === 0 ? 'no HTTP answer' : undefined}>
      {status === 0 ? '—' : status}
    </span>
  );
}

/** Whether the domain refused or a fault did; both are never mixed up. */
export function OutcomeBadge({ outcome }: { readonly outcome: string }): VNode {
  return <span class={`badge outcome-${outcome}`}>{outcome}</span>;
}

/** What a client should do with the same request. */
export function RetryBadge({ retry }: { readonly retry: string }): VNode {
  return <span class="badge plain">retry: {retry}</span>;
}
