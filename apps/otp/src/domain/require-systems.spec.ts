import { requireSystems } from './require-systems';

describe('requireSystems', () => {
  it('passes while all is up', () => {
    expect(() => requireSystems({ isHsmUp: true, isGatewayUp: true }, 'SMS')).not.toThrow();
  });

  it('looks at the security module first', () => {
    expect(() => requireSystems({ isHsmUp: false, isGatewayUp: false }, 'SMS')).toThrow(
      expect.objectContaining({ code: 'otp.generation.failed' }),
    );
  });

  it('names the channel that cannot deliver', () => {
    expect(() => requireSystems({ isHsmUp: true, isGatewayUp: false }, 'EMAIL')).toThrow(
      expect.objectContaining({ code: 'otp.delivery.failed', message: expect.stringContaining('EMAIL') }),
    );
  });
});
