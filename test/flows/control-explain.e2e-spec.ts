import { logInToDebit, logInToWallet } from '../support/log-in';
import { TestSpace, type ShownEntry } from '../support/test-space';
import { DebitDesk } from './debit/debit-desk';
import { FEE } from './faults/core-bank';
import { idOf, LOGIN, login, threeLogins } from './control/logins';
import { fixture, WalletClient } from './wallet/wallet-client';

describe('the explanation of an answer', () => {
  it('of a natural refusal tells its meaning, remedy and retry advice', async () => {
    const { space, answers } = await threeLogins();
    expect(await space.ask('GET', `/requests/${idOf(answers[1]!)}/explain`)).toMatchObject({
      request: `POST ${LOGIN}`,
      service: 'auth',
      operation: 'authenticate',
      status: 401,
      code: 'auth.invalid.credentials',
      outcome: 'natural',
      because: expect.stringMatching(/^auth refused the request: \S/),
      meaning: expect.any(String),
      remedy: expect.any(String),
      retry: 'after-change',
      steps: expect.arrayContaining([`space ${space.id} chosen by header`]),
    });
  });

  it('of a forced one names what forced it', async () => {
    const { space, answers } = await threeLogins();
    expect(await space.ask('GET', `/requests/${idOf(answers[2]!)}/explain`)).toMatchObject({
      outcome: 'forced',
      because: 'header:x-sandbox-error forced this outcome',
      steps: expect.arrayContaining([expect.stringContaining('auth.account.locked')]),
    });
  });

  it('of a success says that nothing refused it', async () => {
    const { space, answers } = await threeLogins();
    expect(await space.ask('GET', `/requests/${idOf(answers[0]!)}/explain`)).toMatchObject({
      code: null,
      because: 'nothing refused the request',
    });
  });

  it('of a request that made others is about the outer one', async () => {
    const space = await TestSpace.make();
    const headers = await logInToDebit(space);
    const answer = await space.call('/dcms/fee-posting/fees', { method: 'POST', headers, body: FEE });
    expect(await space.ask('GET', `/requests/${idOf(answer)}/explain`)).toMatchObject({ service: 'fee-posting' });
    const inner = await space.ask<{ items: ShownEntry[] }>('POST', '/requests/find', { service: 'cbs-connector' });
    expect(inner.items).toEqual([expect.objectContaining({ requestId: idOf(answer), caller: 'fee-posting' })]);
  });

  it('of a request nobody made is refused', async () => {
    const space = await TestSpace.make();
    expect((await space.admin('GET', '/requests/none/explain')).status).toBe(404);
  });
});

describe('the explanation of a natural refusal', () => {
  const explained = async (space: TestSpace, answer: { headers: Readonly<Record<string, string>> }) =>
    space.ask<{ steps: readonly string[]; nearestRoutes?: readonly string[]; compared?: object }>(
      'GET',
      `/requests/${answer.headers['x-sandbox-request-id'] ?? ''}/explain`,
    );

  it('says that it passed none where the first refused', async () => {
    const space = await TestSpace.make();
    const { steps } = await explained(space, await space.call('/dcms/cbs/nowhere', { method: 'POST', body: {} }));
    expect(steps).toContain('gates passed: none');
  });

  it('names the gates that it passed and the one that refused, and what is wrong with the token', async () => {
    const space = await TestSpace.make();
    const headers = { authorization: 'Bearer nonsense' };
    const { steps } = await explained(space, await space.call('/wallet/v1/wallets', { headers }));
    expect(steps).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^gates passed: slowSystem, coldStart/),
        'the gate token refused: ERR_WALLET_UNAUTHORIZED',
        'token: it is no JSON Web Token',
      ]),
    );
  });

  it('names what is wrong with a token that can be read', async () => {
    const space = await TestSpace.make();
    const { authorization: own = '' } = await logInToWallet(space);
    const { authorization: foreign = '' } = await logInToDebit(space);
    for (const [token, fault] of [
      [`${own}x`, /^token: its signature is not one of this sandbox$/],
      [foreign, /^token: it is of the issuer \S+ for \S+, and \S+ for \S+ is wanted$/],
    ] as const) {
      const { steps } = await explained(
        space,
        await space.call('/wallet/v1/wallets', { headers: { authorization: token } }),
      );
      expect(steps).toContainEqual(expect.stringMatching(fault));
    }
  });

  it('names the systems that are not up, the clock, and the rule that nearly met it', async () => {
    const space = await TestSpace.make();
    await space.ask('PUT', '/dependencies/core-bank', { state: 'down' });
    await space.ask('PUT', '/clock', { action: 'advance', duration: 'PT1H' });
    await space.ask('POST', '/faults', {
      match: { service: 'auth', operation: 'authenticate', body: { username: 'somebody' } },
      error: { code: 'auth.account.locked' },
    });
    const { steps } = await explained(space, await login(space, 'nobody'));
    expect(steps).toEqual(
      expect.arrayContaining([
        'the operation authenticate itself refused: auth.invalid.credentials',
        expect.stringMatching(/^core-bank is down since /),
        expect.stringMatching(/^the clock was moved: /),
        expect.stringMatching(/nearly met it: body is not \{"username":"somebody"\}$/),
      ]),
    );
  });

  it('of an unknown route names the nearest', async () => {
    const space = await TestSpace.make();
    const { nearestRoutes } = await explained(space, await space.call('/wallet/v1/walets'));
    expect(nearestRoutes).toContain('GET /wallet/v1/wallets');
  });

  it('tells the values that were compared, the section of the contract, and the documents that the request names', async () => {
    const space = await TestSpace.make();
    const user = await WalletClient.as(space, 'admin');
    const path = `/wallets/${fixture('wallet', 1)}/debit`;
    for (const envelope of ['standard', 'native']) {
      const answer = await user.post(path, { amount: 99_999_999 }, { 'x-sandbox-envelope': envelope });
      expect(await explained(space, answer)).toMatchObject({
        contract: 'docs/contracts/wallet.md §5.2',
        comparison: expect.stringMatching(/^available \d+ < requested 99999999$/),
        compared: { reason: 'INSUFFICIENT_BALANCE' },
        documents: [{ collection: 'wallets', id: fixture('wallet', 1), state: 'active', version: expect.anything() }],
      });
    }
  });

  it('tells which rights a caller has, and which is wanted', async () => {
    const space = await TestSpace.make();
    const user = await WalletClient.as(space, 'user');
    const answer = await user.post(`/wallets/${fixture('wallet', 1)}/freeze`, { reason: 'x' });
    expect(await explained(space, answer)).toMatchObject({ comparison: 'the roles user have no admin' });
  });

  it('tells what a service compared though no answer says it, and the documents of a tenant', async () => {
    const desk = await DebitDesk.open();
    const order = { accountNo: '8642135', amount: '99999999.00', txnId: 'T-1' };
    expect(await explained(desk.space, await desk.post('/cbs/debit', order))).toMatchObject({
      contract: 'docs/contracts/debit.md §5',
      comparison: 'available 50000.00 < required 99999999.00',
      documents: expect.arrayContaining([
        { collection: 'accounts', id: 'ACME_BANK/8642135', state: 'ACTIVE', asOf: 'the refusal' },
      ]),
    });
  });

  it('shows a document as it was at the refusal, whatever became of it', async () => {
    const space = await TestSpace.make();
    const user = await WalletClient.as(space, 'admin');
    const id = fixture('wallet', 3);
    const refused = await user.post(`/wallets/${id}/debit`, { amount: 100 });
    expect((await user.post(`/wallets/${id}/unfreeze`)).status).toBe(200);
    expect(await explained(space, refused)).toMatchObject({
      steps: expect.arrayContaining([expect.stringMatching(new RegExp(`^looked at wallets ${id}: frozen, version `))]),
      documents: [{ collection: 'wallets', id, state: 'frozen', version: expect.anything(), asOf: 'the refusal' }],
    });
  });

  it('shows what was looked at and compared where a refusal keeps what it counted, and what was found by another name', async () => {
    const space = await TestSpace.make();
    const otp = { mobile: '9876543211', purpose: 'LOGIN' };
    const headers = await logInToDebit(space);
    const post = (path: string, body: object) =>
      space.call(`/dcms/otp-manager/${path}`, { method: 'POST', headers, body });
    expect((await post('generate', otp)).status).toBe(200);
    const wrong = { ...otp, otp: '000000' };
    expect(await explained(space, await post('validate', wrong))).toMatchObject({
      comparison: 'wrong tries 1 < to end it 3',
      documents: [{ collection: 'otps', state: 'SENT', asOf: 'the refusal' }],
    });
    const body = { email: 'testuser@example.com', password: 'wrong' };
    const login = await space.call('/api/v1/banking/auth/login', {
      method: 'POST',
      headers: { 'x-tenant-id': 'fmfb' },
      body,
    });
    expect(await explained(space, login)).toMatchObject({ documents: [{ collection: 'users', state: 'open' }] });
  });
});
