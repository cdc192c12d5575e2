import { configCatalog, feePostingCatalog } from '@sadpath/catalog';
import { raisesOf } from '@sadpath/errors/nest';

/** Declares which codes an operation may answer; a missing fee set-up has codes in the list of Fee Posting. */
export const Raises = raisesOf(configCatalog, [feePostingCatalog]);
