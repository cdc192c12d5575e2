import { otpCatalog } from '@sadpath/catalog';
import { AS_ADMIN, LOG_IN } from '@sadpath/dcms';
import { defineRecipes, type RecipeStep } from '@sadpath/recipes';
import { otpRemedies } from './otp.remedies';

const VALIDATE = '/dcms/otp-manager/validate';

/** The code of this mobile number is always 123456. */
const FOR_TEST_MOBILE = { mobile: '9876543211', purpose: 'LOGIN' };
const GENERATE: RecipeStep = {
  says: 'Have a code sent',
  method: 'POST',
  path: '/dcms/otp-manager/generate',
  headers: AS_ADMIN,
  body: FOR_TEST_MOBILE,
};
const WRONG: RecipeStep = {
  says: 'Send a wrong code',
  method: 'POST',
  path: VALIDATE,
  headers: AS_ADMIN,
  body: { ...FOR_TEST_MOBILE, otp: '000000' },
};

/** How each code of the OTP Manager is met by ordinary requests (contract §5.6). */
export const otpRecipes = defineRecipes(otpCatalog, otpRemedies, {
  'otp.generation.failed': {
    title: 'Asks for a code while the security module is down',
    steps: [
      LOG_IN,
      { method: 'PUT', path: '/__admin/dependencies/otp.hsm', body: { state: 'down' } },
      { ...GENERATE, body: { mobile: '9876500002', purpose: 'LOGIN' } },
    ],
  },
  'otp.expired': {
    title: 'Sends the delivered code after its five minutes',
    steps: [
      LOG_IN,
      { ...GENERATE, body: { mobile: '9876500002', purpose: 'LOGIN' } },
      {
        name: 'box',
        says: 'Read the code that was sent',
        method: 'GET',
        path: '/__admin/outbox?service=otp&to=9876500002',
      },
      { method: 'PUT', path: '/__admin/clock', body: { action: 'advance', duration: 'PT301S' } },
      {
        method: 'POST',
        path: VALIDATE,
        headers: AS_ADMIN,
        body: { mobile: '9876500002', purpose: 'LOGIN', otp: '{{box.items.0.body.code}}' },
      },
    ],
  },
  'otp.invalid': {
    title: 'Sends a wrong code',
    steps: [LOG_IN, GENERATE, WRONG],
  },
  'otp.max.retries': {
    title: 'Sends a wrong code for the third time',
    steps: [LOG_IN, GENERATE, { ...WRONG, expect: 400, repeat: 2 }, WRONG],
  },
  'otp.cooldown': {
    title: 'Asks for a second code at once',
    steps: [LOG_IN, GENERATE, GENERATE],
  },
  'otp.delivery.failed': {
    title: 'Asks for a code by SMS while the gateway is down',
    steps: [LOG_IN, { method: 'PUT', path: '/__admin/dependencies/sms-gateway', body: { state: 'down' } }, GENERATE],
  },
});
