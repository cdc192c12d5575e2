/** Ledger accounts of the core bank that take the income of one fee type (contract §3.2). */
export interface GlAccount {
  readonly glAccountNo: string;
  /** Takes the GST; absent: it goes where the fee goes. */
  readonly gstAccountNo?: string;
}
