import { Text } from '@sadpath/forms';

/** A tenant in the path. */
export class TenantPath {
  @Text({ example: 'ACME_BANK' }) tenantId: string;
}
