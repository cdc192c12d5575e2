/** A document that belongs to one bank. */
export type OfTenant<T> = T & { readonly tenant: string };

/** Key of a tenant's document: nothing is shared between tenants. */
export function keyIn(tenant: string, id: string): string {
  return `${tenant}/${id}`;
}
