import { otpCatalog } from '@sadpath/catalog';
import { errorsOf } from '@sadpath/errors';

/** Makes the errors of the OTP Manager, and no others. */
export const otpError = errorsOf(otpCatalog);
