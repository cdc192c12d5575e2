import type { VNode } from 'preact';
import type { OutboxMessage } from '../api/control-types';
import { StatusBadge } from '../parts/badges';

type Attempt = NonNullable<NonNullable<OutboxMessage['delivery']>['attempts']>[number];

const SIGNATURES = {
  fits: {
    kind: 'good',
    says: 'signature fits',
    means: 'The key of the space makes it of the very bytes that were sent.',
  },
  'does-not-fit': {
    kind: 'bad',
    says: 'signature does not fit',
    means: 'Another key made it: a receiver that checks refuses.',
  },
} as const;

/** Each attempt to deliver a message: when, what came back, what forced it, and whether its signature holds. */
export function AttemptList({ attempts }: { readonly attempts: readonly Attempt[] }): VNode {
  return (
    <ol class="attempts" aria-label="Attempts">
      {attempts.map((attempt, i) => (
        <li key={i}>
          <StatusBadge status={attempt.status} />
          <time dateTime={attempt.at}>{attempt.at}</time>
          {attempt.reason === undefined ? null : <span>{attempt.reason}</span>}
          {attempt.copies === undefined ? null : <span>copies: {attempt.copies.join(', ')}</span>}
          {attempt.rule === undefined ? null : (
            <span class="badge outcome-forced">
              {attempt.delivery ?? 'forced'} by {attempt.rule}
            </span>
          )}
          {attempt.signature === undefined ? null : <SignatureBadge signature={attempt.signature} />}
        </li>
      ))}
    </ol>
  );
}

function SignatureBadge({ signature }: { readonly signature: keyof typeof SIGNATURES }): VNode {
  const { kind, says, means } = SIGNATURES[signature];
  return (
    <span class={`badge ${kind}`} title={means}>
      {says}
    </span>
  );
}
