import {
  CODE,
  LOGIN,
  MEMORY_BYTES,
  UNREAD_BYTES,
  WALLETS,
  fill,
  hang,
  logIn,
  problem,
  readLate,
  sandboxes,
  sendMessages,
  statusesOf,
  until,
} from './at-bounds';
import { parseAnswer, RawConnection } from '../../support/raw-client';
import type { WireAnswer } from '../../support/wire';

/** What has bytes or time, in a sandbox that holds very little: how each bound is reached, and what is seen there. */
export const smallBounds = {
  goneSpaceMs: async () => {
    const [first, ...others] = [
      sandboxes.small.freshSpace(),
      sandboxes.small.freshSpace(),
      sandboxes.small.freshSpace(),
    ] as const;
    const [seen] = await statusesOf(sandboxes.small, [first, ...others]);
    expect(seen).toBe(401);
    const seenGone = await sandboxes.small.call(first, WALLETS);
    expect([410, 401]).toContain(seenGone.status);
    expect(
      await until(
        () => sandboxes.small.call(first, WALLETS),
        ({ status }) => status !== 410,
      ),
    ).toMatchObject({ status: 401 });
  },

  memoryBytes: async () => {
    const [first, second, last] = [
      sandboxes.small.freshSpace(),
      sandboxes.small.freshSpace(),
      sandboxes.small.freshSpace(),
    ] as const;
    // Two of them are more than fits, even where the first was still being weighed.
    for (const space of [first, second, last]) await fill(sandboxes.small, space, MEMORY_BYTES / 2);
    expect((await sandboxes.small.call(last, WALLETS)).status).toBe(401);
    expect((await sandboxes.small.call(first, WALLETS)).status).toBe(410);
  },

  documentBytes: async () => {
    const space = sandboxes.small.freshSpace();
    const headers = await logIn(sandboxes.small, space);
    await fill(sandboxes.small, space, 1_300_000);
    let postings = 0;
    const credit = (): Promise<WireAnswer> => {
      postings += 1;
      const body = { accountNo: '8642135', amount: '1.00', txnId: `T${String(postings)}` };
      return sandboxes.small.call(space, '/dcms/cbs/credit', { method: 'POST', headers, body });
    };
    const full = await until(credit, ({ status }) => status !== 200);
    expect(full).toMatchObject(problem(429, 'space-full'));
    const state = await sandboxes.small.items(space, '/__admin/state/cbs-connector/postings');
    expect((await credit()).status).toBe(429);
    expect(await sandboxes.small.items(space, '/__admin/state/cbs-connector/postings')).toEqual(state);
  },

  journalBytes: async () => {
    const space = sandboxes.small.freshSpace();
    for (let at = 0; at < 7; at++)
      await sandboxes.small.post(space, `${LOGIN}?at=${String(at)}`, { email: 'x'.repeat(4_000) });
    const kept = await sandboxes.small.items<object>(space, '/__admin/requests?limit=100');
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.length).toBeLessThan(6);
    expect(JSON.stringify(kept.at(-1))).toContain('"6"');
  },

  journalEntryBytes: async () => {
    const space = sandboxes.small.freshSpace();
    await sandboxes.small.post(space, LOGIN, { email: 'x'.repeat(100_000) });
    const text = JSON.stringify(await sandboxes.small.items(space, '/__admin/requests'));
    expect(text.length).toBeLessThan(10_000);
    expect(text).toMatch(/cut|left out|characters/i);
  },

  conductBytes: async () => {
    const body = { email: 'nobody@example.com', password: 'x' };
    await sandboxes.small.call('default', '/__admin/conduct', { method: 'DELETE' });
    for (let left = 10; left > 0; left--) {
      const space = sandboxes.small.freshSpace();
      for (const _attempt of [1, 2]) await sandboxes.small.post(space, LOGIN, body);
      // Half of them go by themselves: there is no room for more than three.
      if (left > 5) await sandboxes.small.call('default', `/__admin/spaces/${space}`, { method: 'DELETE' });
    }
    const { findings, lost } = (await sandboxes.small.call('default', '/__admin/conduct?space=*')).body as {
      readonly findings: readonly { readonly past?: true }[];
      readonly lost: { readonly findings: Readonly<Record<'info' | 'warning' | 'critical', number>> };
    };
    const past = findings.filter((finding) => finding.past === true);
    expect(past.length).toBeGreaterThan(0);
    expect(JSON.stringify(past).length).toBeLessThan(3_500);
    expect(lost.findings).toEqual({ info: 0, warning: 10 - findings.length, critical: 0 });
    expect(lost.findings.warning).toBeGreaterThan(0);
  },

  outboxBytes: async () => {
    const space = sandboxes.small.freshSpace();
    await sendMessages(sandboxes.small, space, 5);
    const kept = await sandboxes.small.items(space, '/__admin/outbox');
    expect(kept.length).toBeGreaterThan(0);
    expect(JSON.stringify(kept).length).toBeLessThan(1_000);
  },

  ruleBytes: async () => {
    const rule = { ...CODE, match: { headers: { 'x-long': 'x'.repeat(700) } } };
    expect(await sandboxes.small.post(sandboxes.small.freshSpace(), '/__admin/faults', rule)).toMatchObject(
      problem(413, 'rule-too-large'),
    );
  },

  snapshotBytes: async () => {
    const space = sandboxes.small.freshSpace();
    await fill(sandboxes.small, space, 250_000);
    const take = (name: string): Promise<WireAnswer> => sandboxes.small.post(space, `/__admin/snapshots/${name}`);
    expect((await take('one')).status).toBe(201);
    expect(await take('two')).toMatchObject({ status: 201, body: { dropped: ['one'] } });
    await fill(sandboxes.small, space, 500_000);
    expect(await take('three')).toMatchObject(problem(413, 'snapshot-too-large'));
  },

  unreadMs: async () => {
    expect(await readLate(sandboxes.small)).toBeLessThan(UNREAD_BYTES);
  },

  hungMs: async () => {
    expect((await (await hang(sandboxes.small)).untilClosed()).bytes).toHaveLength(0);
  },

  idleMs: async () => {
    const connection = await RawConnection.open(sandboxes.small.originOf('wallet'));
    connection.send(`GET ${WALLETS} HTTP/1.1\r\nHost: x\r\n\r\n`);
    // Closed by the time alone: the answer itself leaves it open.
    const answer = parseAnswer((await connection.untilClosed()).bytes);
    expect(answer).toMatchObject({ status: 401, headers: { connection: 'keep-alive' } });
  },

  requestMs: async () => {
    const connection = await RawConnection.open(sandboxes.small.originOf('wallet'));
    connection.send(
      `POST ${LOGIN} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{`,
    );
    const answer = parseAnswer((await connection.untilClosed()).bytes);
    expect(answer?.status).toBe(400);
    expect(JSON.parse(answer?.text ?? '')).toMatchObject({ success: false, code: 'ERR_WALLET_BAD_REQUEST' });
  },
};
