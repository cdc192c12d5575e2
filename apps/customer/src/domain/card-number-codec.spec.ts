import { decryptCardNumberV2, encryptCardNumberV1, encryptCardNumberV2 } from './card-number-codec';
import { IV_BYTES } from './codec-key';

const CARD = '6080402401700032';
const IV = Uint8Array.from({ length: IV_BYTES }, (_, index) => index);
const SEALED = 'AAECAwQFBgcICQoLDA0OD1FcmEYN1Hgcrc7sGWWUH4Ekx9Ck72fI4H7tL/ryzrou';

describe('v2 card number', () => {
  it('is the test vector', () => {
    expect(encryptCardNumberV2(CARD, IV)).toBe(SEALED);
  });

  it('decrypts to the digits', () => {
    expect(decryptCardNumberV2(SEALED)).toBe(CARD);
  });

  it.each(['', 'AAAA', '$$$$', SEALED.slice(0, -4)])('decrypts to nothing from %p', (value) => {
    expect(decryptCardNumberV2(value)).toBeUndefined();
  });
});

describe('v1 card number', () => {
  it('is 64 hex digits, the same each time', () => {
    expect(encryptCardNumberV1(CARD)).toMatch(/^[0-9a-f]{64}$/);
    expect(encryptCardNumberV1(CARD)).toBe(encryptCardNumberV1(CARD));
  });
});
