import { Outbox, type OutboxMessage } from './outbox';

const message = (id: string, body = {}): OutboxMessage => ({
  id,
  at: 0,
  service: 'otp',
  channel: 'sms',
  to: '+1',
  body,
});

describe('the outbox', () => {
  it('lists messages oldest first', () => {
    const outbox = new Outbox();
    for (const id of ['a', 'b']) outbox.put(message(id));
    expect(outbox.list().map(({ id }) => id)).toEqual(['a', 'b']);
    expect(outbox.find('b')).toEqual(message('b'));
  });

  it('replaces a message of the same id in its place', () => {
    const outbox = new Outbox();
    for (const id of ['a', 'b']) outbox.put(message(id));
    outbox.put(message('a', { delivered: true }));
    expect(outbox.list()).toEqual([message('a', { delivered: true }), message('b')]);
  });

  it('lets the oldest go when it is full', () => {
    const outbox = new Outbox({ outboxMessages: 2 });
    for (const id of ['a', 'b', 'c']) outbox.put(message(id));
    expect(outbox.list().map(({ id }) => id)).toEqual(['b', 'c']);
  });
});

it('holds no more than its bytes; the oldest go', () => {
  const outbox = new Outbox({ outboxBytes: 1_000 });
  const body = { text: 'x'.repeat(300) };
  for (const id of ['a', 'b', 'c', 'd']) outbox.put({ id, at: 0, service: 'otp', channel: 'sms', to: '+1', body });
  expect(outbox.list().map(({ id }) => id)).toEqual(['c', 'd']);
  expect(outbox.bytes).toBeLessThan(1_000);
  outbox.reset();
  expect(outbox.bytes).toBe(0);
});
