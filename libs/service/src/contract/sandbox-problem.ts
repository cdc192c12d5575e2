/** Characters of a detail. */
const MAX_DETAIL = 500;
/** Type prefix of the sandbox's own problems. */
const TYPE = 'urn:sadpath:problem:';

/**
 * An error of the sandbox itself (RFC 9457): something asked of it that it does not know. Never an error of a
 * simulated service.
 */
export class SandboxProblem extends Error {
  /** What is wrong, in a sentence; what a client sent is repeated in it up to a length. */
  readonly detail: string;

  constructor(
    readonly status: number,
    readonly slug: string,
    detail: string,
    readonly members: Readonly<Record<string, unknown>> = {},
  ) {
    const told = detail.length > MAX_DETAIL ? `${detail.slice(0, MAX_DETAIL)}…` : detail;
    super(told);
    this.detail = told;
    this.name = 'SandboxProblem';
  }

  /** The problem in an answer of another service of the suite, told as if it had been found here; undefined for any other body. */
  static of(body: Readonly<Record<string, unknown>>): SandboxProblem | undefined {
    const { type, title: _, status, detail, ...members } = body;
    if (typeof type !== 'string' || !type.startsWith(TYPE)) return undefined;
    return new SandboxProblem(Number(status), type.slice(TYPE.length), String(detail), members);
  }

  /** The body, as `application/problem+json`. */
  toJSON(): Record<string, unknown> {
    return {
      type: `${TYPE}${this.slug}`,
      title: this.slug.replaceAll('-', ' '),
      status: this.status,
      detail: this.detail,
      ...this.members,
    };
  }
}
