/** Where in the contract of its platform what a service refuses is settled. */
export interface ContractSections {
  /** The file in docs/contracts, without its ending. */
  readonly document: string;
  /** The sections of the gates, by their words (`token` for `tokenGate`), such as `2.3`. */
  readonly gates: Readonly<Record<string, string>>;
  /** The order of the gates: the section of those that have none of their own. */
  readonly order: string;
  /** The codes with what leads to each. */
  readonly codes: string;
  /** What is declined by a success, such as a payment by its response code; that of the codes where it has none of its own. */
  readonly declines?: string;
}
