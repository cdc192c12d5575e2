import type { VNode } from 'preact';
import { RequestRow } from '../requests/request-row';
import type { FeedEntry } from './use-whole';
import { WholeDiffView } from './whole-diff-view';

interface ChangeFeedProps {
  readonly feed: readonly FeedEntry[];
  readonly service: string;
  readonly collection: string;
}

/** What each request changed since one looks, the newest first; what time, a move or an edit changed has no request. */
export function ChangeFeed({ feed, service, collection }: ChangeFeedProps): VNode {
  const fits = (diff: FeedEntry['diff']): FeedEntry['diff'] =>
    diff.filter(
      (each) => (service === '' || each.service === service) && (collection === '' || each.collection === collection),
    );
  const shown = feed
    .map(({ requests, diff }) => ({ requests, diff: fits(diff) }))
    .filter(({ diff }) => diff.length > 0);
  if (shown.length === 0)
    return <p class="hint">What each request changes here is shown as it happens, with the request.</p>;
  return (
    <section class="card feed" aria-label="Changes" role="log">
      <h2>What changed</h2>
      {shown.map(({ requests, diff }, i) => (
        <div key={shown.length - i} class="feed-entry">
          {requests.length === 0 ? (
            <p class="hint">by time, an edit or a load</p>
          ) : (
            <div class="related">
              {requests.map((row) => (
                <RequestRow key={row.id} row={row} />
              ))}
            </div>
          )}
          <WholeDiffView diff={diff} none="" />
        </div>
      ))}
    </section>
  );
}
