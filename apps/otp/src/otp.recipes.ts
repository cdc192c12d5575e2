import { otpCatalog } from '@sadpath/catalog';
import { defineRecipes, type RecipeStep } from '@sadpath/recipes';

const TENANT = { tenant: 'ACME_BANK' };
const ADMIN = { ...TENANT, authorization: 'Bearer {{login.id_token}}' };
const VALIDATE = '/dcms/otp-manager/validate';

const LOGIN: RecipeStep = {
  name: 'login',
  says: 'Log in as an admin',
  method: 'POST',
  path: '/dcms/api/authenticate',
  headers: TENANT,
  body: { username: 'api_admin', password: 'Sandbox#123' },
};

/** The code of this mobile number is always 123456. */
const FOR_TEST_MOBILE = { mobile: '9876543211', purpose: 'LOGIN' };
const GENERATE: RecipeStep = {
  says: 'Have a code sent',
  method: 'POST',
  path: '/dcms/otp-manager/generate',
  headers: ADMIN,
  body: FOR_TEST_MOBILE,
};
const WRONG: RecipeStep = {
  says: 'Send a wrong code',
  method: 'POST',
  path: VALIDATE,
  headers: ADMIN,
  body: { ...FOR_TEST_MOBILE, otp: '000000' },
};

/** How each code of the OTP Manager is met by ordinary requests (contract §5.6). */
export const otpRecipes = defineRecipes(otpCatalog, {
  'otp.generation.failed': {
    title: 'Asks for a code while the security module is down',
    steps: [
      LOGIN,
      { method: 'PUT', path: '/__admin/dependencies/otp.hsm', body: { state: 'down' } },
      { ...GENERATE, body: { mobile: '9876500002', purpose: 'LOGIN' } },
    ],
  },
  'otp.expired': {
    title: 'Sends the delivered code after its five minutes',
    steps: [
      LOGIN,
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
        headers: ADMIN,
        body: { mobile: '9876500002', purpose: 'LOGIN', otp: '{{box.items.0.body.code}}' },
      },
    ],
  },
  'otp.invalid': {
    title: 'Sends a wrong code',
    steps: [LOGIN, GENERATE, WRONG],
  },
  'otp.max.retries': {
    title: 'Sends a wrong code for the third time',
    steps: [LOGIN, GENERATE, { ...WRONG, expect: 400, repeat: 2 }, WRONG],
  },
  'otp.cooldown': {
    title: 'Asks for a second code at once',
    steps: [LOGIN, GENERATE, GENERATE],
  },
  'otp.delivery.failed': {
    title: 'Asks for a code by SMS while the gateway is down',
    steps: [LOGIN, { method: 'PUT', path: '/__admin/dependencies/sms-gateway', body: { state: 'down' } }, GENERATE],
  },
});
