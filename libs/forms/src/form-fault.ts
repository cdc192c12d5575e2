/**
 * Why a field of a request is refused. `missing`: absent or null; `type`: another JSON type; `format`: the right
 * type in the wrong form; `rule`: well-formed and out of bounds; `unknown`: no such field; `malformed`: the body
 * (or the path) could not be read at all.
 */
export type FormFaultKind = 'missing' | 'type' | 'format' | 'rule' | 'unknown' | 'malformed';

/** One field that failed its form, with its first failing check only. */
export interface FormFault {
  readonly in: 'body' | 'query' | 'path';
  /** Dotted name: `deviceInfo.platform`, `splits.0.amount`. */
  readonly field: string;
  readonly kind: FormFaultKind;
  /** Name of the broken rule, as class-validator calls it. */
  readonly rule: string;
  readonly message: string;
}

/** How a service treats the form of its requests; the code for a refusal is the service's own. */
export interface FormPolicy {
  readonly unknownFields: 'ignore' | 'refuse';
  /** `missing` takes a required text of nothing but blanks for an absent one. */
  readonly blankText: 'value' | 'missing';
}
