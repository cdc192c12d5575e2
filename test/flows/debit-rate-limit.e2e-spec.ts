import { registration } from './customer/registration';
import { DebitDesk, type DeskAnswer, type Members } from './debit/debit-desk';
import { FEE } from './faults/core-bank';

const ENTITY = 'CIF7001';
const ACCOUNT = '8700001';
const WITH_CARD = { deliveryAddress: 'PERMANENT', kitInfo: [{ accountNo: ACCOUNT, cardType: 'PHYSICAL' }] };

/** A client of a bank that may send so many requests a second, at the beginning of one. */
async function limited(limit: number): Promise<DebitDesk> {
  const desk = await DebitDesk.open({ clock: '2026-02-21T10:00:00Z', settings: { 'dcms.rateLimit': limit } });
  await desk.advance('PT3S');
  return desk;
}

describe('a limit of one request a second', () => {
  it.each<[string, (desk: DebitDesk) => Promise<DeskAnswer>]>([
    ['a registration with a card', (desk) => desk.post('/register', registration(ENTITY, WITH_CARD))],
    ['a fee', (desk) => desk.post('/fee-posting/fees', FEE)],
    ['an application for a card', (desk) => desk.post('/kit-manager/applyForCard', { entityId: 'CIF1003' })],
    ['a card of CMS', (desk) => desk.post('/cms/inventory/2003_PHYSICAL/kits', { quantity: 1 })],
  ])('counts %s once, whatever the services ask each other for it', async (_, ask) => {
    const desk = await limited(1);
    expect((await ask(desk)).status).toBe(200);
    expect((await ask(desk)).code).toBe('rate.limit.exceeded');
  });

  it('lets what a registration brings with it reach everybody at once', async () => {
    const desk = await limited(1);
    await desk.post('/register', registration(ENTITY, WITH_CARD));
    expect(await desk.documents('customer', 'untold')).toEqual([]);
    await desk.advance('PT1S');
    const { status } = await desk.post('/otp-manager/generate', { mobile: '9876511111', purpose: 'LOGIN' });
    expect(status).toBe(200);
  });

  it('counts what clients ask of all services together', async () => {
    const desk = await limited(2);
    const asked: readonly [string, Members][] = [
      ['/viewCustomer', { entityId: 'CIF1003' }],
      ['/cbs/balance', { accountNo: '8642137' }],
      ['/otp-manager/generate', { mobile: '9876500003', purpose: 'LOGIN' }],
    ];
    const codes: unknown[] = [];
    for (const [path, body] of asked) codes.push((await desk.post(path, body)).code);
    expect(codes).toEqual([undefined, undefined, 'rate.limit.exceeded']);
  });

  it('counts no job', async () => {
    const desk = await limited(1);
    await desk.arm({ match: { service: 'otp' }, network: 'CONNECTION_RESET_BY_PEER', times: 1 });
    await desk.post('/register', registration(ENTITY, WITH_CARD));
    expect(await desk.documents('customer', 'untold')).toHaveLength(1);
    await desk.advance('PT1H');
    expect(await desk.documents('customer', 'untold')).toEqual([]);
  });
});
