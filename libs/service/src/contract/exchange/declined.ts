/** An answer that is a success by its status, and declines what was asked, as an issuer does with a payment. */
export interface Declined {
  /** The word by which the contract tells why, such as a response code. */
  readonly code: string;
  /** The values that were compared, for the journal alone: `spent 40.00 + amount 20.00 > limit 50.00`. */
  readonly compared?: string;
}

/** What the journal says of it. */
export function noteOfDecline(operation: string, code: string): string {
  return `the operation ${operation} declined: ${code}`;
}

const NOTE = /^the operation \S+ declined: (?<code>.+)$/;

/** The code of such a note, if one of these is. */
export function declineIn(notes: readonly string[]): string | undefined {
  return notes.map((note) => NOTE.exec(note)?.groups?.['code']).find((code) => code !== undefined);
}
