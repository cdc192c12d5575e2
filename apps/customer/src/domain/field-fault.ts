/** One field of a refusal and what is wrong with it; the sentence begins with the field. */
export function fieldFault(field: string, fault: string): { readonly field: string; readonly message: string } {
  return { field, message: `${field} ${fault}` };
}
