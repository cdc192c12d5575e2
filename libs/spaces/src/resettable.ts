/** The parts of a space that a reset can name. */
export const RESET_PARTS = ['state', 'faults', 'clock', 'requests', 'dependencies'] as const;
export type ResetPart = (typeof RESET_PARTS)[number];

/** Something of a space that goes back to its beginning. */
export interface Resettable {
  /** The part under which a reset reaches it. */
  readonly part: ResetPart;
  readonly name: string;
  readonly reset: () => void;
}

/** Names something that a reset of `part` takes back. */
export function resettable(part: ResetPart, name: string, reset: Resettable['reset']): Resettable {
  return { part, name, reset };
}
