import type { ServiceError } from '@sadpath/errors';
import { cmsError } from '../cms.errors';

/** The refusal of a kit that cannot become the card asked for; Customer Service knows it by the field and the rule. */
export function unfitKit(message: string): ServiceError {
  return cmsError('cms.invalid.request', undefined, { fields: [{ field: 'kitNo', message, rule: 'unallocated' }] });
}
