import type { VNode } from 'preact';
import type { OutboxMessage } from '../api/control-types';
import { JsonText } from '../parts/json-text';
import { AttemptList } from './attempt-list';
import { secretOf } from './filter-messages';
import { letterOf } from './letter';

/** A message as its receiver sees it, and how it fared. */
export function MessageCard({ message }: { readonly message: OutboxMessage }): VNode {
  const { at, service, channel, to, delivery } = message;
  const secret = secretOf(message);
  return (
    <li class="card message">
      <header>
        <span class="badge plain">{channel}</span>
        <h2>{to === '' ? 'to nobody' : to}</h2>
        {secret === undefined ? null : <code class="secret">{secret}</code>}
        {delivery?.status === undefined ? null : (
          <span class={`badge delivery-${delivery.status}`}>{delivery.status}</span>
        )}
      </header>
      <p class="hint">
        <time dateTime={at}>{at}</time> · {service}
        {delivery?.event === undefined ? '' : ` · ${delivery.event}`}
        {delivery?.nextAt === undefined ? '' : ` · next attempt ${delivery.nextAt}`}
      </p>
      <Body message={message} />
      {delivery?.attempts === undefined || delivery.attempts.length === 0 ? null : (
        <AttemptList attempts={delivery.attempts} />
      )}
    </li>
  );
}

/** A short message as a bubble, a mail as a sheet, what is posted as the request that goes out. */
function Body({ message }: { readonly message: OutboxMessage }): VNode {
  const { channel, to, body } = message;
  const { text, subject } = letterOf(message);
  if (text !== undefined && channel === 'sms') {
    return (
      <>
        <p class="bubble">{text}</p>
        <Members body={body} />
      </>
    );
  }
  if (text !== undefined && channel === 'email') {
    return (
      <>
        <article class="sheet" aria-label={`Mail to ${to}`}>
          <p class="hint">To: {to}</p>
          <p>
            <b>{subject}</b>
          </p>
          <p>{text}</p>
        </article>
        <Members body={body} />
      </>
    );
  }
  if (channel !== 'webhook' && channel !== 'callback') return <JsonText value={body} />;
  const headers = message.delivery?.attempts?.at(-1)?.headers ?? {};
  const head = Object.entries({ 'content-type': 'application/json', ...headers });
  return (
    <div class="code">
      <pre tabIndex={0}>
        <b>POST {to === '' ? '(no address was given)' : to}</b>
        {head.map(([name, value]) => `\n${name}: ${value}`).join('')}
        {`\n\n${JSON.stringify(body, null, 2)}`}
      </pre>
    </div>
  );
}

function Members({ body }: { readonly body: OutboxMessage['body'] }): VNode {
  return (
    <details>
      <summary>All that the sandbox knows of it</summary>
      <JsonText value={body} />
    </details>
  );
}
