import { logInToDebit, type CallerHeaders } from '../../support/log-in';
import { RawConnection, rawRequest } from '../../support/raw-client';
import { SmallSandbox } from '../../support/small-sandbox';
import type { WireAnswer } from '../../support/wire';

export const LOGIN = '/auth/v1/login';
export const WALLETS = '/wallet/v1/wallets';
export const JSON_TYPE = { 'content-type': 'application/json' };
/** A bound that is not met after so many requests is none. */
const MOST_ASKED = 3_000;
export const CODE = { error: { code: 'ERR_WALLET_FROZEN' } };

/** Bounds of pieces, as small as they can be met. */
const FEW = {
  SADPATH_JOURNAL_ENTRIES: '5',
  SADPATH_OUTBOX_MESSAGES: '3',
  SADPATH_RULES: '2',
  SADPATH_SNAPSHOTS: '2',
  SADPATH_WAITS: '1',
  SADPATH_EVENT_STREAMS: '1',
  SADPATH_HUNG_ANSWERS: '1',
  SADPATH_STREAM_BYTES: '2000',
  SADPATH_CONNECTIONS: '12',
  SADPATH_UNREAD_BYTES: '1000000',
  SADPATH_BODIES_BYTES: '400000',
  SADPATH_MAX_SPACES: '4',
  SADPATH_GONE_SPACES: '2',
};
export const MEMORY_BYTES = 2_000_000;
/** Bounds of bytes and of time. */
const SMALL = {
  SADPATH_JOURNAL_BYTES: '20000',
  SADPATH_JOURNAL_ENTRY_BYTES: '8000',
  SADPATH_CONDUCT_BYTES: '3000',
  SADPATH_OUTBOX_BYTES: '700',
  SADPATH_RULE_BYTES: '600',
  SADPATH_SNAPSHOT_BYTES: '400000',
  SADPATH_DOCUMENT_BYTES: '1500000',
  SADPATH_MEMORY_BYTES: String(MEMORY_BYTES),
  SADPATH_MAX_SPACES: '3',
  SADPATH_GONE_SPACE_MS: '1500',
  SADPATH_HUNG_MS: '300',
  SADPATH_REQUEST_MS: '600',
  SADPATH_IDLE_MS: '1000',
  SADPATH_UNREAD_MS: '300',
};
/** Time in which it does what it does by and by, in real milliseconds. */
const A_WHILE_MS = 3_000;
/** Answers of two megabytes and more each: no buffers of a connection hold all of them. */
const LARGE_ANSWERS = 8;
export const UNREAD_BYTES = LARGE_ANSWERS * 2_000_000;

/** Events beyond what the buffers of two sockets hold. */
export const MANY_EVENTS = 1_600;

/** The sandboxes of the walk; they are there once `startAll` has been called. */
export const sandboxes = {} as { few: SmallSandbox; small: SmallSandbox };

export async function startAll(): Promise<void> {
  [sandboxes.few, sandboxes.small] = await Promise.all([SmallSandbox.start(FEW), SmallSandbox.start(SMALL)]);
}

/** Only the default space is there afterwards, so that each row knows which goes. */
export async function dropSpaces(): Promise<void> {
  for (const one of Object.values(sandboxes)) {
    const spaces = await one.items<{ id: string }>('default', '/__admin/spaces');
    const others = spaces.filter(({ id }) => id !== 'default');
    for (const { id } of others) await one.call('default', `/__admin/spaces/${id}`, { method: 'DELETE' });
  }
}

export const problem = (status: number, slug: string): object => ({
  status,
  body: expect.objectContaining({ type: `urn:sadpath:problem:${slug}`, status }),
});
export const expectStatus = (answers: readonly WireAnswer[], status: number): void => {
  expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => status));
};
export const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
export const wide = (values: number): string => `[${'0,'.repeat(values - 2)}0]`;
export const raw = (path: string, rawBody: string, method = 'POST'): Promise<WireAnswer> =>
  sandboxes.few.call('default', path, { method, rawBody, headers: JSON_TYPE });
export const statusesOf = async (one: SmallSandbox, spaces: readonly string[]): Promise<readonly number[]> => {
  const answers: number[] = [];
  for (const space of spaces) answers.push((await one.call(space, WALLETS)).status);
  return answers;
};
/** Asks until an answer is as it shall be, or for long enough. */
export const until = async <T>(ask: () => Promise<T>, isSo: (value: T) => boolean): Promise<T> => {
  for (let left = MOST_ASKED; left > 0; left--) {
    const value = await ask();
    if (isSo(value)) return value;
  }
  return ask();
};
/** Connects and asks for what is never answered. */
export const hang = async (one: SmallSandbox): Promise<RawConnection> => {
  const connection = await RawConnection.open(one.originOf('wallet'));
  connection.send(rawRequest(`GET ${WALLETS} HTTP/1.1`, [['X-Sandbox-Fault', 'HANG']]));
  return connection;
};
export const logIn = (one: SmallSandbox, space: string): Promise<CallerHeaders> =>
  logInToDebit({ call: (path, { body }) => one.post(space, path, body) });
/** Fills a space with documents of so many characters. */
export const fill = async (one: SmallSandbox, space: string, characters: number): Promise<void> => {
  const doc = { tenantId: 'ACME_BANK', mobile: '9876599999', entityId: 'CIF9', emailId: 'x'.repeat(characters) };
  const put = await one.put(space, '/__admin/state/otp/mobiles', [doc]);
  expect(put).toMatchObject({ status: 200 });
};
/** How many bytes came over a connection whose client has read nothing of its answers for a while. */
export const readLate = async (one: SmallSandbox): Promise<number> => {
  // The first is made, all others are repeated.
  await one.call('default', '/openapi.json');
  const connection = await RawConnection.open(one.gateway);
  connection.turnDeaf();
  const request = 'GET /openapi.json HTTP/1.1\r\nHost: 127.0.0.1\r\n';
  connection.send(`${request}\r\n`.repeat(LARGE_ANSWERS - 1) + `${request}Connection: close\r\n\r\n`);
  await one.post(one.freshSpace(), '/__admin/requests/wait', { count: 1, timeoutMs: A_WHILE_MS });
  return (await connection.untilClosed()).bytes.length;
};
/** Has one-time passwords sent, each a message. */
export const sendMessages = async (one: SmallSandbox, space: string, count: number): Promise<void> => {
  const headers = await logIn(one, space);
  const body = { mobile: '9876543211', purpose: 'LOGIN' };
  for (let at = 0; at < count; at++) {
    expect((await one.call(space, '/dcms/otp-manager/generate', { method: 'POST', headers, body })).status).toBe(200);
    await one.put(space, '/__admin/clock', { action: 'advance', duration: 'PT1M' });
  }
};
