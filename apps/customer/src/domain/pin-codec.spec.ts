import fc from 'fast-check';
import { IV_BYTES } from './codec-key';
import { base64Bytes, sealGcm } from './gcm-codec';
import { pinBlockOf, pinOfBlock } from './pin-block';
import { decodePin, encodePinV1, encodePinV2, pinVerificationOf } from './pin-codec';

const CARD = '6080402401700032';
const IV = Uint8Array.from({ length: IV_BYTES }, (_, index) => index);
const V1_1234 = 'uKgtsK/wDanQ9uUZEUIUw587dQSSb4vTbjEY6QOkzUo=';
const V1_9999 = 'pmIT/s3BqID5QZITALRXHp87dQSSb4vTbjEY6QOkzUo=';
const V2_1234 = 'AAECAwQFBgcICQoLDA0OD2N+kIuGDLXUQWcxaK54iS42RLQhc1SXkA==';
const V2_9999 = 'AAECAwQFBgcICQoLDA0OD2P1PYuGDLXUQp+Wdlw/dIn0zFtYS4efHg==';

const pins = fc.integer({ min: 0, max: 9999 }).map((pin) => String(pin).padStart(4, '0'));
const cardNumbers = fc.bigInt({ min: 10n ** 15n, max: 10n ** 16n - 1n }).map(String);

describe('pin block', () => {
  it('is the documented one for PIN 1234', () => {
    expect(pinBlockOf('1234', CARD)).toBe('041230FDBFE8FFFC');
  });

  it('gives back the PIN it was made of', () => {
    fc.assert(
      fc.property(pins, cardNumbers, (pin, card) => {
        expect(pinOfBlock(pinBlockOf(pin, card), card)).toBe(pin);
      }),
    );
  });

  it('gives no PIN for another card', () => {
    expect(pinOfBlock(pinBlockOf('1234', CARD), '6080402401700123')).toBeUndefined();
  });

  // The last two hold PIN 1234 without its filling, and with another.
  it.each(['', 'zz', '041230FDBFE8FFF', 'G41230FDBFE8FFFC', '041230FDBFE80000', '041230FDBFE8FFF0'])(
    'holds no PIN when it is %p',
    (block) => {
      expect(pinOfBlock(block, CARD)).toBeUndefined();
    },
  );
});

describe('the bytes of a Base64 text', () => {
  it.each([
    ['+/+/', 'fbffbf'],
    ['AAE=', '0001'],
    ['AQ==', '01'],
  ])('are those of %s', (text, hex) => {
    expect(base64Bytes(text)?.toString('hex')).toBe(hex);
  });

  it.each(['-_-_', 'AAE', 'AQ', 'AQ=', '=AAE', 'A E=', ''])('are none where it is %p', (text) => {
    expect(base64Bytes(text)).toBeUndefined();
  });
});

describe('v1', () => {
  it.each([
    ['1234', V1_1234],
    ['9999', V1_9999],
  ])('encodes %s as the test vector and decodes it', (pin, value) => {
    expect(encodePinV1(pin, CARD)).toBe(value);
    expect(decodePin(value, CARD, 'v1')).toBe(pin);
  });

  it('decodes what it encodes', () => {
    fc.assert(
      fc.property(pins, cardNumbers, (pin, card) => {
        expect(decodePin(encodePinV1(pin, card), card, 'v1')).toBe(pin);
      }),
    );
  });
});

describe('v2', () => {
  it.each([
    ['1234', V2_1234],
    ['9999', V2_9999],
  ])('encodes %s as the test vector and decodes it', (pin, value) => {
    expect(encodePinV2(pin, CARD, IV)).toBe(value);
    expect(decodePin(value, CARD, 'v2')).toBe(pin);
  });

  it('decodes a sealed hex text too', () => {
    const sealed = sealGcm(Buffer.from(pinBlockOf('4711', CARD)), IV);
    expect(decodePin(sealed, CARD, 'v2')).toBe('4711');
  });

  it('decodes what it encodes', () => {
    fc.assert(
      fc.property(pins, cardNumbers, (pin, card) => {
        expect(decodePin(encodePinV2(pin, card, IV), card, 'v2')).toBe(pin);
      }),
    );
  });
});

describe('decodePin', () => {
  it('takes four bare digits in both codings', () => {
    expect([decodePin('1234', CARD, 'v1'), decodePin('1234', CARD, 'v2')]).toEqual(['1234', '1234']);
  });

  it.each(['', '12345', '12a4', 'not base64!', 'AAAA', V2_1234])('decodes nothing of %p in v1', (value) => {
    expect(decodePin(value, CARD, 'v1')).toBeUndefined();
  });

  it.each(['', '123', V1_1234, `${V2_1234.slice(0, -4)}AA==`, 'AAECAwQFBgcICQoLDA0OD2N+kIuGDLXUQWcxaK54iS4='])(
    'decodes nothing of %p in v2',
    (value) => {
      expect(decodePin(value, CARD, 'v2')).toBeUndefined();
    },
  );
});

describe('pinVerificationOf', () => {
  it('differs by PIN and by card, and shows no PIN', () => {
    const one = pinVerificationOf('1234', CARD);
    expect(one).not.toBe(pinVerificationOf('1235', CARD));
    expect(one).not.toBe(pinVerificationOf('1234', '6080402401700123'));
    expect(one).toMatch(/^[0-9a-f]{32}$/);
  });
});
