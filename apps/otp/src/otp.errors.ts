import { customerCatalog, otpCatalog } from '@sadpath/catalog';
import { errorsOf } from '@sadpath/errors';
import { raisesOf } from '@sadpath/service';

/** Makes the errors of the OTP Manager, and no others. */
export const otpError = errorsOf(otpCatalog);

/** Declares which codes an operation may answer; unknown mobiles and kits have codes in the list of Customer Service. */
export const Raises = raisesOf(otpCatalog, [customerCatalog]);
