import { customerCatalog, otpCatalog } from '@sadpath/catalog';
import { raisesOf } from '@sadpath/errors/nest';

/** Declares which codes an operation may answer; unknown mobiles and kits have codes in the list of Customer Service. */
export const Raises = raisesOf(otpCatalog, [customerCatalog]);
