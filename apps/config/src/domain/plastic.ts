/** A card body that a vendor produces (contract §3.2). */
export interface Plastic {
  readonly plasticCode: string;
  readonly description?: string;
  readonly vendor?: string;
}
