/** Changes that time brings about, by the names under which they are planned and reported. */
export const JOBS = {
  beginReview: 'begin-review',
  decideReview: 'decide-review',
  expireRegistration: 'expire-bank-registration',
  clearDeposit: 'clear-deposit',
  ageOtpListener: 'age-otp-listener',
  remindCertificate: 'remind-certificate',
  deliverCallback: 'deliver-callback',
} as const;
