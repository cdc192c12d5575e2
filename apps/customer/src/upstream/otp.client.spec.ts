import { otpCatalog, type CodeOf } from '@sadpath/catalog';
import { callUnder, standInFor, startSuite, type Fate, type StartedSuite } from '@sadpath/testing';
import { customerService } from '../customer.service-definition';
import { OtpClient } from './otp.client';

type Otp = typeof otpCatalog;

const PROOF = { mobile: '9876500003', purpose: 'SET_PIN', otp: '123456', otpRef: 'R1' };
/** What becomes of a code of the OTP Manager; all others travel outward unchanged. */
const TRANSLATED: Readonly<Partial<Record<CodeOf<Otp>, string>>> = {
  'otp.expired': 'otp.expired',
  'otp.invalid': 'invalid.otp',
  'otp.max.retries': 'invalid.otp',
};

describe('the door of Customer to the OTP Manager', () => {
  let suite: StartedSuite;
  let otps: OtpClient;

  beforeAll(async () => {
    suite = await startSuite([customerService, standInFor(otpCatalog)]);
    otps = suite.provider('customer', OtpClient);
  });
  afterAll(() => suite.close());

  const visit = (fate?: Fate<Otp>) => ({ call: callUnder(suite, 'customer', otpCatalog, fate), tenant: 'ACME_BANK' });
  const codes = Object.keys(otpCatalog.errors) as CodeOf<Otp>[];

  it.each(codes.map((code) => [code, TRANSLATED[code] ?? code] as const))('answers %s as %s', async (code, outward) => {
    const service = code in TRANSLATED ? 'customer' : 'otp';
    await expect(otps.verify(visit({ code }), PROOF)).rejects.toMatchObject({ service, code: outward });
  });

  it.each(codes)('hands %s through where no OTP is verified', async (code) => {
    await expect(otps.release(visit({ code }), PROOF)).rejects.toMatchObject({ service: 'otp', code });
  });

  it('passes when the OTP Manager has nothing against it', async () => {
    await expect(otps.verify(visit(), PROOF)).resolves.toBeUndefined();
  });

  it.each([
    ['EMPTY_RESPONSE', 'unreachable'],
    ['RANDOM_DATA_THEN_CLOSE', 'garbled'],
  ] as const)('calls %s a silence, which is no defect', async (network, kind) => {
    const failed = otps.verify(visit({ network }), PROOF);
    await expect(failed).rejects.toMatchObject({ name: 'UpstreamSilence', service: 'otp', kind });
  });
});
