/** An account scheme of the core bank to which products are tied (contract §3.2). */
export interface Scheme {
  readonly schemeCode: string;
  readonly description?: string;
  readonly accountType: string;
}
