import { CustomerDesk } from './customer/customer-desk';

const CARD = { entityId: 'CIF1002', kitNo: '4240170002', expiryDate: '0729' };
const WITH_PIN = { entityId: 'CIF1003', kitNo: '4240170003', expiryDate: '0729' };

const OPERATIONS = [
  ['/kit-manager/setPin', { ...CARD, pin: '4321' }, '9876500002', 'SET_PIN'],
  ['/kit-manager/resetPin', { ...WITH_PIN, newPin: '4321' }, '9876500003', 'SET_PIN'],
  ['/kit-manager/getCvv', CARD, '9876500002', 'GET_CVV'],
] as const;

describe.each(OPERATIONS)('an OTP for %s', (path, body, mobile, purpose) => {
  it('is given back when the security module fails afterwards, and used up by the success', async () => {
    const desk = await CustomerDesk.open();
    const otp = await desk.otp(mobile, purpose, body.kitNo);
    await desk.dependency('hsm', 'down');
    expect(await desk.codeOf(path, { ...body, ...otp })).toBe('cms.processing.error');
    await desk.dependency('hsm', 'up');
    expect(await desk.codeOf(path, { ...body, ...otp })).toBe('ok');
    const again = path === '/kit-manager/setPin' ? '/kit-manager/resetPin' : path;
    expect(await desk.codeOf(again, { ...body, newPin: '1111', ...otp })).toBe('invalid.otp');
  });

  it('counts a wrong try, also where the security module is down', async () => {
    const desk = await CustomerDesk.open();
    const otp = await desk.otp(mobile, purpose, body.kitNo);
    await desk.dependency('hsm', 'down');
    for (let tries = 0; tries < 3; tries++)
      expect(await desk.codeOf(path, { ...body, ...otp, otp: '000000' })).toBe('invalid.otp');
    await desk.dependency('hsm', 'up');
    expect(await desk.codeOf(path, { ...body, ...otp })).toBe('invalid.otp');
  });
});

it('an OTP is given back when the new PIN is refused', async () => {
  const desk = await CustomerDesk.open();
  const otp = await desk.otp('9876500003', 'SET_PIN', WITH_PIN.kitNo);
  expect(await desk.codeOf('/kit-manager/resetPin', { ...WITH_PIN, newPin: 'none', ...otp })).toBe('invalid.pin');
  expect(await desk.codeOf('/kit-manager/resetPin', { ...WITH_PIN, newPin: '4321', ...otp })).toBe('ok');
});
