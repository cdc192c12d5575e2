import type { VNode } from 'preact';
import { Choice } from '../parts/choice';
import { EmptyState } from '../parts/empty-state';
import { ProblemView } from '../parts/problem-view';
import { SearchField } from '../parts/search-field';
import { useConsole } from '../state/console-context';
import { useLoaded } from '../state/use-loaded';
import { filterMessages } from './filter-messages';
import { MessageCard } from './message-card';

const SHOWN = 100;

/** What the services sent into the world: one-time passwords, mails, events, webhooks with each attempt. */
export function OutboxPage(): VNode {
  const { api, space, view, route, ask } = useConsole();
  const { value, problem } = useLoaded(() => api.outbox(space), [api, space, view.revision]);
  const { q = '', channel = '' } = route.query;
  const all = value?.items ?? [];
  const shown = filterMessages(all, q, channel);
  const channels = [...new Set(all.map((message) => message.channel))].sort();
  return (
    <section class="single">
      <h1>Outbox</h1>
      <div class="filters">
        <SearchField label="Filter messages" value={q} onChange={(text) => ask({ q: text })} />
        <div class="choices">
          <Choice
            label="Channel"
            value={channel}
            options={[['', 'any channel'], ...channels]}
            onChange={(text) => ask({ channel: text })}
          />
        </div>
      </div>
      {problem === undefined ? null : <ProblemView problem={problem} />}
      {value !== undefined && all.length === 0 ? (
        <EmptyState title={`Nothing was sent in ${space} yet`}>
          <p>One-time passwords, mails and webhooks stand here as soon as a service sends one.</p>
        </EmptyState>
      ) : null}
      {all.length > 0 && shown.length === 0 ? <EmptyState title="No message fits" /> : null}
      <ul class="cards">
        {shown.slice(0, SHOWN).map((message) => (
          <MessageCard key={message.id} message={message} />
        ))}
      </ul>
      {shown.length > SHOWN ? <p class="hint">and {shown.length - SHOWN} older; filter to see them</p> : null}
    </section>
  );
}
