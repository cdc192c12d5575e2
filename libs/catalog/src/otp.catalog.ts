import { defineErrors } from './define-errors';

/** Codes of the debit platform's OTP Manager: one-time passwords by SMS and e-mail (contracts/debit.md §5.6). */
export const otpCatalog = defineErrors('otp', {
  'otp.generation.failed': {
    status: 500,
    statusFrom: 'ours',
    documented: true,
    message: 'No OTP could be generated',
    category: 'OTP Manager',
    retry: 'same-request',
    meaning: 'The security module that generates the code is unavailable. Nothing was sent, and no cooldown started.',
    remedy: 'Repeat with exponential backoff, at most three times.',
  },
  'otp.expired': {
    status: 400,
    statusFrom: 'ours',
    documented: true,
    message: 'The OTP has expired',
    category: 'OTP Manager',
    retry: 'after-change',
    meaning:
      'The code for this mobile number and purpose is older than its five minutes, right or wrong. The OTP Manager answers, not the Customer Service.',
    remedy: 'Generate a new OTP.',
    example: { fields: [{ field: 'otp', message: 'otp is out of date' }] },
  },
  'otp.invalid': {
    status: 400,
    statusFrom: 'ours',
    documented: true,
    message: 'The OTP does not match',
    category: 'OTP Manager',
    retry: 'after-change',
    meaning:
      'The code differs from the one sent, or there is none for this mobile number and purpose, because it was used already or never generated.',
    remedy: 'Ask for the code again; the third wrong one invalidates the OTP.',
    example: { fields: [{ field: 'otp', message: 'otp is not the code that was sent' }] },
  },
  'otp.max.retries': {
    status: 400,
    statusFrom: 'ours',
    documented: true,
    message: 'The attempts for this OTP are used up',
    category: 'OTP Manager',
    retry: 'after-change',
    meaning: 'Three wrong codes invalidated the OTP: even the right code is refused now.',
    remedy: 'Generate a new OTP.',
  },
  'otp.cooldown': {
    status: 429,
    statusFrom: 'contract',
    documented: true,
    message: 'A new OTP can be generated in {seconds} seconds',
    category: 'OTP Manager',
    retry: 'after-wait',
    meaning:
      'The last OTP for this mobile number and purpose is less than thirty seconds old, or five were generated within ten minutes. The last one remains valid. An exception among the 4xx: the pause ends by itself.',
    remedy: 'Wait as long as Retry-After says, or use the code already sent.',
    example: { params: { seconds: 30 }, headers: { 'retry-after': '30' } },
  },
  'otp.delivery.failed': {
    status: 502,
    statusFrom: 'ours',
    documented: true,
    message: 'The OTP could not be delivered by {channel}',
    category: 'OTP Manager',
    retry: 'same-request',
    meaning:
      'A code was generated, but the SMS or e-mail gateway did not accept it. The code is void, and no cooldown started.',
    remedy: 'Repeat with exponential backoff, or ask for the other channel.',
    example: { params: { channel: 'SMS' } },
  },
});
