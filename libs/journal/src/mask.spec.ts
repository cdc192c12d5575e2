import { mask, maskMember, maskRaw, maskText, maskUrl } from './mask';
import { MASKED } from './mask-address';

const PAN = '4111111111111111';
const PAN_MASKED = '411111XXXXXX1111';
const JWT = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ4In0.c2lnbmF0dXJl';

describe('mask', () => {
  it.each([
    'password',
    'newPassword',
    'pin',
    'oldPin',
    'newPin',
    'confirmPin',
    'transactionPin',
    'mpin',
    'pinBlock',
    'cvv',
    'CVV2',
    'otp',
    'otpCode',
    'mfaCode',
    'verificationCode',
    'token',
    'id_token',
    'accessToken',
    'refresh_token',
    'resetToken',
    'secret',
    'webhookSecret',
    'apiKey',
    'privateKey',
    'Authorization',
    'Cookie',
    'X-Api-Key',
  ])('hides the value of %s', (name) => {
    expect(mask({ [name]: 'secret-1' })).toEqual({ [name]: MASKED });
    expect(mask({ [name]: 4321 })).toEqual({ [name]: MASKED });
  });

  it.each([
    'shippingAddress',
    'pincode',
    'spin',
    'opinion',
    'tokenType',
    'tokenExpiresIn',
    'pinStatus',
    'pinTries',
    'keyId',
    'idempotencyKey',
    'passwordChangedAt',
    'cvvStatus',
    'otpId',
  ])('shows the value of %s', (name) => {
    expect(mask({ [name]: 'value' })).toEqual({ [name]: 'value' });
  });

  it('hides secrets at any depth', () => {
    expect(mask({ users: [{ login: { password: 'x1' } }], kit: { pin: { value: '1234' } } })).toEqual({
      users: [{ login: { password: MASKED } }],
      kit: { pin: MASKED },
    });
  });

  it('shows that a secret was empty', () => {
    expect(mask({ pin: '', otp: null, token: undefined })).toEqual({ pin: '', otp: null, token: undefined });
  });

  it('keeps first six and last four of card numbers wherever they stand', () => {
    expect(mask({ cardNumber: PAN, note: `paid with ${PAN}.`, number: Number(PAN) })).toEqual({
      cardNumber: PAN_MASKED,
      note: `paid with ${PAN_MASKED}.`,
      number: PAN_MASKED,
    });
  });

  it('sees card numbers in groups', () => {
    expect(mask('4111 1111 1111 1111 or 4111-1111-1111-1111')).not.toMatch(/1111[ -]1111[ -]1111/);
  });

  it('shows digits that are no card number', () => {
    expect(mask({ accountNo: '1234567890123', amount: 1_000_000 })).toEqual({
      accountNo: '1234567890123',
      amount: 1_000_000,
    });
  });

  it('leaves numbers what they are, unless they are those of cards', () => {
    const numbers = [999_999_999_999, 1_767_225_600_000, 9_007_199_254_740_991, 4_111_111_111_111_111.5, 1e21, -5];
    expect(mask(numbers)).toEqual(numbers);
  });

  it('hides signed tokens wherever they stand', () => {
    expect(mask({ note: `Bearer ${JWT}` })).toEqual({ note: `Bearer ${MASKED}` });
  });

  it('hides a short numeric code, and shows an error code', () => {
    expect(mask({ code: '123456' })).toEqual({ code: MASKED });
    expect(mask({ code: 'ERR_WALLET_FROZEN' })).toEqual({ code: 'ERR_WALLET_FROZEN' });
  });

  it('cuts what is long', () => {
    expect(maskText('x'.repeat(4_096))).toBe('x'.repeat(4_096));
    expect(maskText('x'.repeat(10_000))).toHaveLength(4_096 + '… (10000 characters)'.length);
    expect(mask(Array.from({ length: 500 }, (_, i) => i))).toHaveLength(200);
  });

  it('leaves the masked value alone', () => {
    const value = { password: 'x1' };
    mask(value);
    expect(value).toEqual({ password: 'x1' });
  });
});

describe('maskMember', () => {
  it('hides the encrypted form of a card number, and the last digits of one', () => {
    expect(maskMember('cardNumber', 'A'.repeat(40))).toBe(MASKED);
    expect(maskMember('cardNo', '111111')).toBe(MASKED);
  });
});

describe('maskRaw', () => {
  it.each([
    '{"password":"hunter2", "a":1',
    "{'password':'hunter2'}",
    'password=hunter2&a=1',
    'a: 1, password: hunter2',
    '{"password" : "hunter2',
    '{"pass":1,"password":"a\\"hunter2"',
  ])('hides secrets of a body that is no JSON: %s', (text) => {
    expect(maskRaw(text)).not.toContain('hunter2');
  });

  it('shows the rest', () => {
    expect(maskRaw('{"a":1, "b":"two"')).toBe('{"a":1, "b":"two"');
  });
});

describe('maskUrl', () => {
  it('hides secrets of the query', () => {
    expect(maskUrl('/x?token=abc&a=1&pin=1234')).toBe(`/x?token=${MASKED}&a=1&pin=${MASKED}`);
    expect(maskUrl(`/cards/${PAN}`)).toBe(`/cards/${PAN_MASKED}`);
  });

  it('shows a plain path', () => {
    expect(maskUrl('/wallet/v1/wallets')).toBe('/wallet/v1/wallets');
  });
});

describe('a name of any length', () => {
  it('is cut, and its value is judged by its end', () => {
    const masked = mask({ [`${'x'.repeat(900_000)}password`]: 'hunter2', ['y'.repeat(900_000)]: 'plain' });
    expect(JSON.stringify(masked).length).toBeLessThan(1_000);
    expect(Object.values(masked as object)).toEqual(['***', 'plain']);
  });
});

describe('a text that was made to take long', () => {
  const LONG: Readonly<Record<string, string>> = {
    backslashes: '\\',
    'the beginnings of tokens': 'eyJ',
    'values that are pairs': 'aa=',
    'values that are pairs in quotes': '\\"aa\\":\\"',
    'lists in lists': '[',
    'names in brackets': '[a]',
    'dots and letters': 'a.',
    'half an address': 'http://a@',
  };

  /** Milliseconds of the processor, of the quickest of several runs. */
  const leastOf = (work: () => unknown): number =>
    Math.min(
      ...Array.from({ length: 5 }, () => {
        const before = process.cpuUsage();
        work();
        const { user, system } = process.cpuUsage(before);
        return (user + system) / 1_000;
      }),
    );

  it.each(Object.entries(LONG))('takes no longer than others: %s', (_, piece) => {
    const text = piece.repeat(4_096 / piece.length);
    expect(leastOf(() => [maskText(text), maskRaw(text)])).toBeLessThan(3);
  });

  it('is hidden where it holds texts in texts without end', () => {
    expect(maskText('aa='.repeat(1_000))).toContain(MASKED);
    expect(maskText(`a=1 bb=cc=dd=ee`)).toBe('a=1 bb=cc=dd=ee');
  });

  it('is hidden where it holds lists in lists without end', () => {
    expect(maskText('['.repeat(1_000) + ']'.repeat(1_000))).toContain(MASKED);
  });
});

describe('a token among words with dots', () => {
  it.each([
    [`a.b.${JWT}.c.d`, `a.b.${MASKED}.c.d`],
    [`x${JWT} ${JWT}`, `x${MASKED} ${MASKED}`],
    ['eyJ.abcd.b', 'eyJ.abcd.b'],
    ['eyJabcd..b', 'eyJabcd..b'],
    ['eyJabcd.b', 'eyJabcd.b'],
    ['eyJabcd.b.', MASKED],
  ])('is hidden as such: %s', (text, shown) => {
    expect(maskText(text)).toBe(shown);
  });
});
