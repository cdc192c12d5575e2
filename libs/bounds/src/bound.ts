/** One thing that a client can make grow, and what holds it. */
export interface Bound {
  /** What grows, and where. */
  readonly what: string;
  readonly unit: 'bytes' | 'milliseconds' | 'years' | 'levels' | 'characters' | 'pieces';
  readonly value: number;
  /** What happens to the one that is too much. */
  readonly beyond: string;
  /** True for what no setting changes: the schema of the control API, or a contract, says the number. */
  readonly isFixed?: true;
}
