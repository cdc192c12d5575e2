/** The customer and the card that a request is about, as the scope of its id (contracts/debit.md §2.8). */
export function cardOf({ entityId, kitNo }: { readonly entityId: string; readonly kitNo?: string | null }): string {
  return `${entityId} ${kitNo ?? ''}`;
}
