import { otpCatalog } from '@sadpath/catalog';
import { AS_ADMIN } from '@sadpath/dcms';
import { defineRemedies, type RecipeStep } from '@sadpath/recipes';

const generate = (mobile: string): RecipeStep => ({
  says: 'Have a new code sent',
  method: 'POST',
  path: '/dcms/otp-manager/generate',
  headers: AS_ADMIN,
  body: { mobile, purpose: 'LOGIN' },
});
const read = (mobile: string): RecipeStep => ({
  name: 'fresh',
  says: 'Read the code that was sent',
  method: 'GET',
  path: `/__admin/outbox?service=otp&to=${mobile}`,
});
const WITH_CODE = { body: { otp: '{{fresh.items.0.body.code}}' } };
/** The oldest message comes first. */
const WITH_SECOND_CODE = { body: { otp: '{{fresh.items.1.body.code}}' } };

/** What leads past each code of the OTP Manager after which something is to be done (contracts/debit.md §5.6). */
export const otpRemedies = defineRemedies(otpCatalog, {
  'otp.expired': { steps: [generate('9876500002'), read('9876500002')], request: WITH_SECOND_CODE },
  'otp.invalid': { steps: [read('9876543211')], request: WITH_CODE, later: 'otp.expired' },
  'otp.max.retries': {
    steps: [
      {
        says: 'Let the thirty seconds between two codes pass',
        method: 'PUT',
        path: '/__admin/clock',
        body: { action: 'advance', duration: 'PT30S' },
      },
      generate('9876543211'),
      read('9876543211'),
    ],
    request: WITH_SECOND_CODE,
  },
});
