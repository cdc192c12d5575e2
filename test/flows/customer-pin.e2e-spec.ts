import { CustomerDesk } from './customer/customer-desk';

const CARD = { entityId: 'CIF1003', kitNo: '4240170003' };
const EXPIRY = { expiryDate: 729 };
const MOBILE = '9876500003';

/** Test vectors of contracts/debit.md §2.9 for the card above. */
const V1_1234 = 'uKgtsK/wDanQ9uUZEUIUw587dQSSb4vTbjEY6QOkzUo=';
const V1_9999 = 'pmIT/s3BqID5QZITALRXHp87dQSSb4vTbjEY6QOkzUo=';
const V2_1234 = 'AAECAwQFBgcICQoLDA0OD2N+kIuGDLXUQWcxaK54iS42RLQhc1SXkA==';
const V2_9999 = 'AAECAwQFBgcICQoLDA0OD2P1PYuGDLXUQp+Wdlw/dIn0zFtYS4efHg==';

const validate = (desk: CustomerDesk, pin: string, path = '/kit-manager/validatePin'): Promise<string> =>
  desk.codeOf(path, { ...CARD, ...EXPIRY, pin });

async function lockPin(desk: CustomerDesk): Promise<readonly string[]> {
  return [await validate(desk, '9999'), await validate(desk, '9999'), await validate(desk, '9999')];
}

describe('a PIN', () => {
  it('is compared in both codings', async () => {
    const desk = await CustomerDesk.open();
    const v2 = '/kit-manager/v2/validatePin';
    expect([await validate(desk, V1_1234), await validate(desk, V2_1234, v2)]).toEqual(['ok', 'ok']);
    expect([await validate(desk, V1_9999), await validate(desk, V2_9999, v2)]).toEqual(['invalid.pin', 'invalid.pin']);
  });

  it('of the wrong coding is no PIN', async () => {
    const desk = await CustomerDesk.open();
    expect(await validate(desk, V2_1234)).toBe('invalid.pin');
  });

  it('locks at the third wrong one, and even the right one does not open it', async () => {
    const desk = await CustomerDesk.open();
    expect(await lockPin(desk)).toEqual(['invalid.pin', 'invalid.pin', 'pin.locked']);
    expect(await validate(desk, '1234')).toBe('pin.locked');
    expect(await desk.events()).toEqual(['FRAUD_ALERT']);
  });

  it('forgets the wrong ones at the right one', async () => {
    const desk = await CustomerDesk.open();
    const answers: string[] = [];
    for (const pin of ['9999', '9999', '1234', '9999', '9999', '1234']) answers.push(await validate(desk, pin));
    expect(answers).toEqual(['invalid.pin', 'invalid.pin', 'ok', 'invalid.pin', 'invalid.pin', 'ok']);
  });

  it('counts wrong ones that come at once', async () => {
    const desk = await CustomerDesk.open();
    const answers = await Promise.all(Array.from({ length: 6 }, () => validate(desk, '9999')));
    expect(answers.filter((code) => code === 'invalid.pin')).toHaveLength(2);
    expect(answers.filter((code) => code === 'pin.locked')).toHaveLength(4);
  });

  it('opens after a day', async () => {
    const desk = await CustomerDesk.open();
    await lockPin(desk);
    await desk.advance('PT23H');
    await desk.login();
    expect(await validate(desk, '1234')).toBe('pin.locked');
    const ran = await desk.advance('PT1H');
    await desk.login();
    expect(ran).toContainEqual(
      expect.objectContaining({ service: 'customer', job: 'release-pin', entity: 'ACME_BANK/4240170003' }),
    );
    expect(await validate(desk, '1234')).toBe('ok');
  });

  it('is replaced against an OTP, which opens the lock', async () => {
    const desk = await CustomerDesk.open();
    await lockPin(desk);
    const proof = await desk.otp(MOBILE, 'SET_PIN', CARD.kitNo);
    await desk.post('/kit-manager/resetPin', { ...CARD, ...EXPIRY, newPin: '4321', ...proof });
    expect([await validate(desk, '4321'), await validate(desk, '1234')]).toEqual(['ok', 'invalid.pin']);
    expect(await desk.events()).toEqual(['FRAUD_ALERT', 'PIN_CHANGED']);
  });

  it('takes an OTP only once', async () => {
    const desk = await CustomerDesk.open();
    const proof = await desk.otp(MOBILE, 'SET_PIN', CARD.kitNo);
    const reset = { ...CARD, ...EXPIRY, newPin: '4321', ...proof };
    expect(await desk.codeOf('/kit-manager/resetPin', reset)).toBe('ok');
    expect(await desk.codeOf('/kit-manager/resetPin', reset)).toBe('invalid.otp');
  });

  it('is changed against the old one', async () => {
    const desk = await CustomerDesk.open();
    const change = (oldPin: string): Promise<string> =>
      desk.codeOf('/kit-manager/changePin', { ...CARD, ...EXPIRY, oldPin, newPin: '4321' });
    expect([await change('9999'), await change('1234'), await change('1234')]).toEqual([
      'invalid.pin',
      'ok',
      'invalid.pin',
    ]);
  });

  it('is gone when a mailer is ordered, and can be set anew', async () => {
    const desk = await CustomerDesk.open();
    await lockPin(desk);
    await desk.post('/kit-manager/regeneratePinMailer', { ...CARD, addressType: 'PERMANENT' });
    expect(await validate(desk, '1234')).toBe('invalid.pin');
    await desk.post('/kit-manager/setPin', { ...CARD, ...EXPIRY, pin: '2468' });
    expect(await validate(desk, '2468')).toBe('ok');
  });

  it('goes with the expiry date of the card', async () => {
    const desk = await CustomerDesk.open();
    const asked = { ...CARD, pin: '1234', expiryDate: '0829' };
    expect(await desk.refused('/kit-manager/validatePin', asked)).toEqual({
      status: 400,
      code: 'invalid.input.request',
      fields: ['expiryDate'],
    });
  });

  it('that is right is not compared while the security module is down, and a wrong one is refused as ever', async () => {
    const desk = await CustomerDesk.open();
    await desk.dependency('hsm', 'down');
    expect([await validate(desk, '1234'), await validate(desk, '9999')]).toEqual([
      'cms.processing.error',
      'invalid.pin',
    ]);
  });

  it.each([
    ['/kit-manager/validateCardEnding', { cvv: '021' }],
    ['/kit-manager/v2/validateCardEnding', {}],
  ])('is not compared by %s either', async (path, particulars) => {
    const desk = await CustomerDesk.open();
    const ending = { cardNoLastSix: '700032', mobileNo: '9876500003', ...EXPIRY, ...particulars };
    const answers = async (): Promise<readonly string[]> => [
      await desk.codeOf(path, { ...ending, pin: '1234' }),
      await desk.codeOf(path, { ...ending, pin: '9999' }),
    ];
    expect(await answers()).toEqual(['ok', 'invalid.pin']);
    await desk.dependency('hsm', 'down');
    expect(await answers()).toEqual(['cms.processing.error', 'invalid.pin']);
  });
});

describe('an OTP of the product', () => {
  it('is asked for where the product demands one', async () => {
    const desk = await CustomerDesk.open();
    await desk.patch('/config/products/2003_PHYSICAL', { otpRequiredFor: ['SET_PIN'] });
    const card = { entityId: 'CIF1002', kitNo: '4240170002' };
    const asked = { ...card, ...EXPIRY, pin: '1234' };
    expect(await desk.refused('/kit-manager/setPin', asked)).toMatchObject({
      code: 'invalid.input.request',
      fields: ['otp'],
    });
    const proof = await desk.otp('9876500002', 'SET_PIN', card.kitNo);
    expect(await desk.codeOf('/kit-manager/setPin', { ...asked, ...proof })).toBe('ok');
  });
});
