/** Type prefix of the sandbox's own problems. */
const TYPE = 'urn:sadpath:problem:';

/**
 * An error of the sandbox itself (RFC 9457): something asked of it that it does not know. Never an error of a
 * simulated service.
 */
export class SandboxProblem extends Error {
  constructor(
    readonly status: number,
    readonly slug: string,
    readonly detail: string,
    readonly members: Readonly<Record<string, unknown>> = {},
  ) {
    super(detail);
    this.name = 'SandboxProblem';
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
