import { logInToDebit } from '../support/log-in';
import { TestSpace } from '../support/test-space';
import { suite } from '../support/suite';
import { send, type WireAnswer } from '../support/wire';

const WALLETS = '/wallet/v1/wallets';
const DATE = 'Fri, 27 Feb 2026 14:22:00 GMT';

async function ask(headers: Readonly<Record<string, string>>, path = WALLETS): Promise<WireAnswer> {
  return (await TestSpace.make()).call(path, { headers });
}

describe('a header of the sandbox that nobody knows', () => {
  it.each([
    ['x-sandbox-eror', ['x-sandbox-error']],
    ['x-sandbox-latency', []],
    ['x-sandbox-client-cret', ['x-sandbox-client-cert']],
  ])('%s is refused with the nearest', async (name, expected) => {
    const { status, body } = await ask({ [name]: '1' });
    const problem = { type: 'urn:sadpath:problem:unknown-header', nearest: expect.arrayContaining(expected) };
    expect({ status, body }).toMatchObject({ status: 422, body: problem });
  });

  it('is refused by the control API, too', async () => {
    const answers = [suite.gateway, suite.services['wallet']!].map((origin) =>
      send(`${origin}/__admin/clock`, { headers: { 'x-sandbox-spcae': 'a' } }),
    );
    for (const answer of answers)
      expect(await answer).toMatchObject({ status: 422, body: { header: 'x-sandbox-spcae' } });
  });
});

describe('Prefer', () => {
  it('holds for both, when a code and an example are one answer', async () => {
    const { status, body } = await ask({ prefer: 'code=403, example=ERR_WALLET_FROZEN' });
    expect({ status, body }).toMatchObject({ status: 403, body: { code: 'ERR_WALLET_FROZEN' } });
    const otherwise = await ask({ prefer: 'code=403; example=ERR_WALLET_FROZEN' });
    expect(otherwise).toMatchObject({ status: 403, body: { code: 'ERR_WALLET_FROZEN' } });
  });

  it.each([
    [{ prefer: 'code=404, example=ERR_WALLET_RATE_LIMITED' }, /404.*ERR_WALLET_RATE_LIMITED/],
    [{ prefer: 'code=404, code=409' }, /404.*409/],
    [{ prefer: 'example=ERR_WALLET_FROZEN', 'x-sandbox-error': 'ERR_WALLET_NOT_FOUND' }, /FROZEN.*NOT_FOUND/],
  ])('%j is refused with both named', async (headers, both) => {
    expect(await ask(headers)).toMatchObject({ status: 422, body: { detail: expect.stringMatching(both) } });
  });
});

describe('Retry-After', () => {
  it.each([DATE, '2026-02-27T14:22:00Z'])('is a date of HTTP where a header asks for %s', async (date) => {
    const { status, headers } = await ask({ 'x-sandbox-error': `ERR_WALLET_RATE_LIMITED;retryAfter=${date}` });
    expect({ status, date: headers['retry-after'] }).toEqual({ status: 429, date: DATE });
  });

  it('is one where a rule asks for it', async () => {
    const space = await TestSpace.make();
    await space.ask('POST', '/faults', { error: { code: 'ERR_WALLET_RATE_LIMITED' }, retryAfter: DATE });
    expect((await space.call(WALLETS)).headers['retry-after']).toBe(DATE);
  });

  it('is refused where it is neither', async () => {
    const space = await TestSpace.make();
    const rule = { error: { code: 'ERR_WALLET_RATE_LIMITED' }, retryAfter: 'tomorrow' };
    expect((await space.admin('POST', '/faults', rule)).status).toBe(422);
    expect((await ask({ 'x-sandbox-error': 'ERR_WALLET_RATE_LIMITED;retryAfter=soon' })).status).toBe(422);
  });

  it('of an inner answer goes outward as it came', async () => {
    const { space, headers } = await atTheBank();
    const rule = { match: { service: 'config' }, error: { code: 'rate.limit.exceeded' }, retryAfter: DATE };
    await space.ask('POST', '/faults', rule);
    const { status, headers: answered } = await space.call('/dcms/config/products', { headers });
    expect({ status, date: answered['retry-after'] }).toEqual({ status: 429, date: DATE });
  });
});

describe('a JSON type without a byte', () => {
  it.each([
    ['DELETE', '/dcms/cbs/accounts/8642135'],
    ['DELETE', '/dcms/cms/customers/CIF1001'],
    ['POST', '/dcms/card-order/1/fulfil'],
    ['POST', '/dcms/fee-posting/fees/1/reverse'],
  ])('is no body to %s %s', async (method, path) => {
    const told = async (more: Readonly<Record<string, string>>): Promise<unknown> => {
      const { space, headers } = await atTheBank();
      const { status, body } = await space.call(path, { method, headers: { ...headers, ...more } });
      return { status, code: (body as { readonly code?: string }).code };
    };
    const untyped = await told({});
    expect(untyped).not.toMatchObject({ status: 401 });
    expect(await told({ 'content-type': 'application/json' })).toEqual(untyped);
  });
});

/** A fresh space, and the headers of an administrator of a bank in it. */
async function atTheBank(): Promise<{ space: TestSpace; headers: Readonly<Record<string, string>> }> {
  const space = await TestSpace.make();
  return { space, headers: await logInToDebit(space) };
}
