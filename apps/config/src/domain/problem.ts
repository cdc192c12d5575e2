/** One fault of a request: the field, and what it breaks. */
export interface Problem {
  readonly field: string;
  readonly message: string;
}
