export { CALLER, mayAccess, ROLES, TENANT, type Access, type Caller, type Role } from './caller';
export { gatewayErrors } from './dcms-errors';
export { debitService, type DebitService } from './debit-service';
export { guidePage } from './guide-page';
export { GuidePageQuery } from './guide-page.query.dto';
export { exceptionOf } from './native-envelope';
export { ByCaller, InTenant } from './params';
export type { TenantRecord } from './tenant-register';
