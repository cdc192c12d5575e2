import { parseAnswer, rawRequest, sendRaw, type RawAnswer } from '../support/raw-client';
import { StackSpace } from './support/stack-space';
import { startStack, type StackUnderTest } from './support/stack-under-test';

const PATH = '/dcms/cbs/balance';
const BODY = { accountNo: '8642135' };

let under: StackUnderTest;

beforeAll(async () => {
  under = await startStack({ 'cbs-connector': 1 });
}, 60_000);

afterAll(() => under.end());

/** What a client meets, whatever the ids of its request. */
function shapeOf({ bytes, end }: RawAnswer): unknown {
  const answer = parseAnswer(bytes);
  const head = bytes.toString('latin1').split('\r\n\r\n')[0]?.split('\r\n')[0];
  const { 'content-length': promised } = answer?.headers ?? {};
  return answer === undefined ? { end, length: bytes.length } : { end, head, promised, received: answer.text.length };
}

describe('a gateway passes on', () => {
  it.each([
    'CONNECTION_RESET_BY_PEER',
    'EMPTY_RESPONSE',
    'MALFORMED_RESPONSE_CHUNK',
    'RANDOM_DATA_THEN_CLOSE',
    'TRUNCATED_BODY',
    'SLOW_DRIP',
  ])('%s as its service sends it', async (fault) => {
    const space = await StackSpace.make(under.stack);
    const fixed = { 'x-sandbox-space': space.id, 'x-sandbox-fault': fault, 'content-type': 'application/json' };
    const headers = Object.entries({ ...(await space.bankAdmin()), ...fixed });
    const bytes = rawRequest(`POST ${PATH} HTTP/1.1`, headers, JSON.stringify(BODY));
    const [own] = under.stack.origins('cbs-connector');
    expect(shapeOf(await sendRaw(under.stack.gateway, bytes))).toEqual(shapeOf(await sendRaw(own!, bytes)));
  });
});

describe('the control API of a gateway, of a service elsewhere,', () => {
  it('arms rules for its operations, and refuses those it has not', async () => {
    const space = await StackSpace.make(under.stack);
    const match = { service: 'cbs-connector', operation: 'balance' };
    await space.ask('POST', '/faults', { match, error: { code: 'cbs.timeout' } });
    const headers = await space.bankAdmin();
    const answer = await space.at(under.stack.gateway, PATH, { method: 'POST', headers, body: BODY });
    expect(answer).toMatchObject({ status: 504, body: { code: 'cbs.timeout' } });
    const wrong = { match: { ...match, operation: 'balanse' }, error: { code: 'cbs.timeout' } };
    const refused = await space.at(under.stack.gateway, '/__admin/faults', { method: 'POST', body: wrong });
    expect(refused).toMatchObject({ status: 422, body: { nearest: expect.arrayContaining(['balance']) } });
  });

  it('explains its refusals', async () => {
    const space = await StackSpace.make(under.stack);
    const headers = await space.bankAdmin();
    const unknown = { method: 'POST', headers, body: { accountNo: '1' } };
    const { headers: told } = await space.at(under.stack.gateway, PATH, unknown);
    const explained = await space.ask('GET', `/requests/${told['x-sandbox-request-id']!}/explain`);
    expect(explained).toMatchObject({ raisedBy: 'cbs-connector', meaning: expect.stringMatching(/\S/) });
  });

  it('waits for its requests', async () => {
    const space = await StackSpace.make(under.stack);
    const match = { service: 'cbs-connector' };
    const waiting = space.ask<{ met: boolean }>('POST', '/requests/wait', { match, count: 2, timeoutMs: 20_000 });
    const headers = await space.bankAdmin();
    for (let sent = 0; sent < 2; sent++) {
      await space.at(under.stack.gateway, PATH, { method: 'POST', headers, body: BODY });
    }
    expect(await waiting).toMatchObject({ met: true, count: 2 });
  });
});
