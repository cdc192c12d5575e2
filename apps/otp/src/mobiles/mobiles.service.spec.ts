import { SpecSpace } from '@sadpath/testing';
import { otpService } from '../otp.service-definition';
import type { OtpOrder } from '../otps/otp-order';
import { OtpsService } from '../otps/otps.service';
import { MobilesService } from './mobiles.service';

const NEW = { tenantId: 'ACME_BANK', mobile: '9876511111', entityId: 'CIF2001' };
const ORDER: OtpOrder = { ...NEW, purpose: 'LOGIN', channel: 'EMAIL', kitNo: undefined };
const [mobiles, otps] = [new MobilesService(), new OtpsService()];

describe('register', () => {
  it('makes codes possible for a new mobile', async () => {
    const spec = new SpecSpace(otpService);
    const call = spec.callAt(0);
    await expect(otps.generate(call, ORDER)).rejects.toThrow(expect.objectContaining({ code: 'entity.not.found' }));
    await mobiles.register(call, NEW);
    await otps.generate(call, ORDER);
    expect(spec.space.outbox.list()).toMatchObject([{ channel: 'email', to: NEW.mobile }]);
  });

  it('learns the e-mail address when the mobile is registered again', async () => {
    const spec = new SpecSpace(otpService);
    await mobiles.register(spec.callAt(0), NEW);
    await mobiles.register(spec.callAt(0), { ...NEW, emailId: 'new@example.test' });
    await otps.generate(spec.callAt(0), ORDER);
    expect(spec.space.outbox.list()).toMatchObject([{ to: 'new@example.test' }]);
  });
});
