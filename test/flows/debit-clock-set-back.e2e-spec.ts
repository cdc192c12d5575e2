import { DebitDesk, type DeskAnswer } from './debit/debit-desk';

const TEN = '2026-03-01T10:00:00Z';
const DAY_BEFORE = '2026-02-28T10:00:00Z';
const CARD = { entityId: 'CIF1003', kitNo: '4240170003' };

/** What is done at ten on 1 March, and what is asked when it is ten on 28 February again. */
async function setBack(before: (desk: DebitDesk) => Promise<unknown>): Promise<DebitDesk> {
  const desk = await DebitDesk.open({ clock: TEN });
  await before(desk);
  await desk.space.ask('PUT', '/clock', { action: 'freeze', instant: DAY_BEFORE });
  return DebitDesk.login(desk.space);
}

const times = async (count: number, ask: () => Promise<unknown>): Promise<void> => {
  for (let i = 0; i < count; i++) await ask();
};
const login = async (desk: DebitDesk, username: string, password: string): Promise<number> => {
  const body = { username, password };
  return (await desk.space.call('/dcms/api/authenticate', { method: 'POST', body })).status;
};
const validatePin = (desk: DebitDesk, pin: string): Promise<DeskAnswer> =>
  desk.post('/kit-manager/validatePin', { ...CARD, pin, expiryDate: '0729' });
const swipe = async (desk: DebitDesk, txnId: string): Promise<unknown> => {
  const body = { kitNo: CARD.kitNo, txnId, amount: '15000', channel: 'POS', pin: '1234' };
  return (await desk.post('/transactions/authorize', body)).data.responseCode;
};
const otp = (desk: DebitDesk): Promise<DeskAnswer> =>
  desk.post('/otp-manager/generate', { mobile: '9876543211', purpose: 'LOGIN' });

describe('a clock that is set back ends', () => {
  it('the lock of a login', async () => {
    const desk = await setBack((early) => times(5, () => login(early, 'api_lockme', 'wrong')));
    expect(await login(desk, 'api_lockme', 'Sandbox#123')).toBe(200);
  });

  it('the window of logins', async () => {
    const desk = await setBack((early) => times(11, () => login(early, 'api_rate', 'Sandbox#123')));
    expect(await login(desk, 'api_rate', 'Sandbox#123')).toBe(200);
  });

  it('the lock of a PIN', async () => {
    const desk = await setBack((early) => times(3, () => validatePin(early, '9999')));
    expect((await validatePin(desk, '1234')).status).toBe(200);
  });

  it('the wait for another OTP', async () => {
    const desk = await setBack(otp);
    expect((await otp(desk)).status).toBe(200);
  });

  it('an OTP, which else would live for a day more', async () => {
    const desk = await setBack(otp);
    const validate = { mobile: '9876543211', purpose: 'LOGIN', otp: '123456' };
    expect(await desk.post('/otp-manager/validate', validate)).toMatchObject({ code: 'otp.expired' });
  });

  it('a fault that was armed for a while', async () => {
    const match = { service: 'cbs-connector', operation: 'balance' };
    const rule = { match, error: { code: 'cbs.timeout' }, ttlMs: 60_000 };
    const desk = await setBack((early) => early.arm(rule));
    expect((await desk.post('/cbs/balance', { accountNo: '8642135' })).status).toBe(200);
  });

  it('the day in which a limit was used up', async () => {
    const desk = await setBack((early) => swipe(early, 'later'));
    expect(await swipe(desk, 'earlier')).toBe('00');
    expect(await swipe(desk, 'too much')).toBe('61');
  });
});
