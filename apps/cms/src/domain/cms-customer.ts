/** CMS's own copy of a customer, made at registration. */
export interface CmsCustomer {
  readonly entityId: string;
  readonly name: string;
}
