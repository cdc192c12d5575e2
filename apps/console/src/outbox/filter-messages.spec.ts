import type { OutboxMessage } from '../api/control-types';
import { filterMessages, secretOf } from './filter-messages';

const message = (id: string, more: Partial<OutboxMessage> = {}): OutboxMessage => ({
  id,
  at: '2026-01-01T00:00:00.000Z',
  service: 'otp',
  channel: 'sms',
  to: '9876543211',
  body: { otp: '482913' },
  ...more,
});
const sms = message('a');
const webhook = message('b', {
  channel: 'webhook',
  to: 'http://shop.test/hook',
  body: { event: 'transaction.completed' },
});
const ids = (q: string, channel = ''): readonly string[] =>
  filterMessages([sms, webhook], q, channel).map(({ id }) => id);

describe('filterMessages', () => {
  it('shows the newest first', () => {
    expect(ids('')).toEqual(['b', 'a']);
  });

  it('looks for every word in the whole message', () => {
    expect(ids('SHOP completed')).toEqual(['b']);
    expect(ids('shop 482913')).toEqual([]);
  });

  it('keeps to a channel', () => {
    expect(ids('', 'sms')).toEqual(['a']);
  });
});

describe('secretOf', () => {
  it('finds the one-time password of a message, if it carries one', () => {
    expect(secretOf(sms)).toBe('482913');
    expect(secretOf(message('c', { body: { code: 1234 } }))).toBe('1234');
    expect(secretOf(webhook)).toBeUndefined();
  });
});
