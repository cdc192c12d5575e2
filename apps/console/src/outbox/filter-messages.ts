import type { OutboxMessage } from '../api/control-types';

const SECRET = /^(?:otp|code|pin|password|token)$/i;

/** The messages in which every word stands somewhere, newest first. */
export function filterMessages(
  messages: readonly OutboxMessage[],
  text: string,
  channel: string,
): readonly OutboxMessage[] {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return messages
    .filter((message) => channel === '' || message.channel === channel)
    .filter((message) => {
      const whole = JSON.stringify(message).toLowerCase();
      return words.every((word) => whole.includes(word));
    })
    .toReversed();
}

/** What a test mostly looks for in a message: the one-time password or code it carries. */
export function secretOf({ body }: OutboxMessage): string | undefined {
  const found = Object.entries(body).find(
    ([name, value]) => SECRET.test(name) && (typeof value === 'string' || typeof value === 'number'),
  );
  return found === undefined ? undefined : String(found[1]);
}
