import type { OutboxMessage } from '../api/control-types';

/** What a person reads of a message: nothing where it is made for a machine. */
export interface Letter {
  readonly subject: string;
  readonly text: string | undefined;
}

/** The words of a message: its text where the service wrote one, else what it is about, with the values it names. */
export function letterOf({ service, body }: Pick<OutboxMessage, 'service' | 'body'>): Letter {
  const { text, subject, kind, purpose, ...others } = body;
  const about = [subject, purpose, kind].find((value) => typeof value === 'string') ?? service;
  if (typeof text === 'string') return { subject: about, text };
  if (typeof kind !== 'string') return { subject: about, text: undefined };
  const named = Object.entries(others).map(([name, value]) => `${name} ${String(value)}`);
  return { subject: kind, text: [kind.replaceAll('-', ' '), ...named].join(', ') };
}
