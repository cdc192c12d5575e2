import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { StatusBadge } from '../parts/badges';
import { CodeBlock } from '../parts/code-block';
import { JsonText } from '../parts/json-text';
import { RequestRow } from '../requests/request-row';
import { sendDraft } from '../requests/send';
import { toCurl } from '../requests/write-out';
import { useConsole } from '../state/console-context';
import { useLoaded } from '../state/use-loaded';
import { firstRequests } from './first-requests';
import { ServiceTable } from './service-table';

/** What this is, a first request with its answer beside it, and where the services are. */
export function StartPage(): VNode {
  const { href } = useConsole();
  return (
    <div class="start">
      <header>
        <h1>Meet every documented error before your customers do</h1>
        <p>
          Sadpath is a local sandbox of ten fintech services. Point your integration at it, and any error comes
          naturally or by force: <a href={href('errors')}>choose a code</a>, <a href={href('faults')}>arm a fault</a>,{' '}
          <a href={href('time')}>move the clock</a>, and see <a href={href('requests')}>why each answer came</a>.
        </p>
      </header>
      <div class="first">
        <FirstRequest />
        <Arriving />
      </div>
      <ServiceTable />
    </div>
  );
}

function FirstRequest(): VNode {
  const { space, look } = useConsole();
  const [chosen, setChosen] = useState(0);
  const all = firstRequests(space);
  const draft = all[chosen]?.draft;
  return (
    <section class="card" aria-label="First request">
      <header>
        <h2>1. Send a request</h2>
        <div class="segments" role="group" aria-label="First request">
          {all.map(({ title }, i) => (
            <button key={title} type="button" class="small" aria-pressed={i === chosen} onClick={() => setChosen(i)}>
              {title}
            </button>
          ))}
        </div>
      </header>
      {draft === undefined ? null : (
        <>
          <CodeBlock text={toCurl(draft, location.origin)} />
          <p class="actions">
            <button type="button" class="primary" onClick={() => void sendDraft(draft).then(look)}>
              Send it from here
            </button>
            <span class="hint">or copy it into a shell</span>
          </p>
        </>
      )}
    </section>
  );
}

const SHOWN = 4;

/** The newest requests of the space as they come, and the answer of the last. */
function Arriving(): VNode {
  const { view, space, href } = useConsole();
  const rows = view.rows.slice(0, SHOWN);
  const [newest] = rows;
  return (
    <section class="card" aria-label="Answers">
      <header>
        <h2>2. Watch its answer arrive</h2>
        <a href={href('requests')}>All requests</a>
      </header>
      {newest === undefined ? (
        <p class="hint">Nothing was sent in {space} yet. What you send stands here at once.</p>
      ) : (
        <>
          <div class="related">
            {rows.map((row) => (
              <RequestRow key={row.id} row={row} />
            ))}
          </div>
          <Newest id={newest.id} />
        </>
      )}
    </section>
  );
}

function Newest({ id }: { readonly id: string }): VNode | null {
  const { api, space, href } = useConsole();
  const { value } = useLoaded(() => api.request(space, id), [api, space, id]);
  if (value === undefined) return null;
  return (
    <div class="newest">
      <p class="badges">
        <StatusBadge status={value.status} />
        <a href={href('requests', [id])}>{value.status < 400 ? 'everything about it' : 'why was it refused?'}</a>
      </p>
      <JsonText value={value.response ?? ''} />
    </div>
  );
}
