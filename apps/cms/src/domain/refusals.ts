import type { ServiceError } from '@sadpath/errors';
import { cmsError } from '../cms.errors';

/** The refusal of a kit that cannot become the card asked for; Customer Service knows it by the field and the rule. */
export function unfitKit(message: string): ServiceError {
  return cmsError('cms.invalid.request', undefined, { fields: [{ field: 'kitNo', message, rule: 'unallocated' }] });
}

/** The refusal of an entity id that CMS has no cards of. */
export function unknownCustomer(entityId: string): ServiceError {
  const fields = [{ field: 'entityId', message: 'entityId is no customer of CMS', value: entityId }];
  return cmsError('cms.customer.not.found', { entityId }, { fields });
}

/** The refusal of a kit number that is no card. */
export function unknownCard(kitNo: string): ServiceError {
  return cmsError(
    'cms.card.not.found',
    { kitNo },
    { fields: [{ field: 'kitNo', message: 'kitNo is no card', value: kitNo }] },
  );
}
