import { TestSpace, type ShownEntry } from '../support/test-space';
import { idOf, LOGIN, login, threeLogins } from './control/logins';

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
    const token = ((await login(space, 'api_admin')).body as { id_token: string }).id_token;
    const fee = {
      feeRef: 'F-1',
      entityId: 'CIF1003',
      accountNo: '8642137',
      kitNo: '4240170003',
      productId: '2003_PHYSICAL',
      feeType: 'ANNUAL',
    };
    const headers = { tenant: 'ACME_BANK', authorization: `Bearer ${token}` };
    const answer = await space.call('/dcms/fee-posting/fees', { method: 'POST', headers, body: fee });
    expect(await space.ask('GET', `/requests/${idOf(answer)}/explain`)).toMatchObject({ service: 'fee-posting' });
    const inner = await space.ask<{ items: ShownEntry[] }>('POST', '/requests/find', { service: 'cbs-connector' });
    expect(inner.items).toEqual([expect.objectContaining({ requestId: idOf(answer), caller: 'fee-posting' })]);
  });

  it('of a request nobody made is refused', async () => {
    const space = await TestSpace.make();
    expect((await space.admin('GET', '/requests/none/explain')).status).toBe(404);
  });
});
