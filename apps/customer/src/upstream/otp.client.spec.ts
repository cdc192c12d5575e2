import { otpCatalog, type CodeOf } from '@sadpath/catalog';
import { SILENCES, upstreamUnderTest, type Fate } from '@sadpath/testing';
import { customerService } from '../customer.service-definition';
import { OtpClient } from './otp.client';

const PROOF = { mobile: '9876500003', purpose: 'SET_PIN', otp: '123456', otpRef: 'R1' };
/** What becomes of a code of the OTP Manager; all others travel outward unchanged. */
const TRANSLATED: Readonly<Partial<Record<CodeOf<typeof otpCatalog>, string>>> = {
  'otp.expired': 'otp.expired',
  'otp.invalid': 'invalid.otp',
  'otp.max.retries': 'invalid.otp',
};

describe('the door of Customer to the OTP Manager', () => {
  const { codes, client, call } = upstreamUnderTest({
    service: customerService,
    client: OtpClient,
    catalog: otpCatalog,
  });
  const visit = (fate?: Fate<typeof otpCatalog>) => ({ call: call(fate), tenant: 'ACME_BANK' });

  it.each(codes.map((code) => [code, TRANSLATED[code] ?? code] as const))('answers %s as %s', async (code, outward) => {
    const service = code in TRANSLATED ? 'customer' : 'otp';
    await expect(client().verify(visit({ code }), PROOF)).rejects.toMatchObject({ service, code: outward });
  });

  it.each(codes)('hands %s through where no OTP is verified', async (code) => {
    await expect(client().release(visit({ code }), PROOF)).rejects.toMatchObject({ service: 'otp', code });
  });

  it('passes when the OTP Manager has nothing against it', async () => {
    await expect(client().verify(visit(), PROOF)).resolves.toBeUndefined();
  });

  it.each(SILENCES)('calls %s a silence, which is no defect', async (network, kind) => {
    const failed = client().verify(visit({ network }), PROOF);
    await expect(failed).rejects.toMatchObject({ name: 'UpstreamSilence', service: 'otp', kind });
  });
});
