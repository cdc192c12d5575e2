import { SandboxProblem } from '../contract/sandbox-problem';

/** Places for what stays open for long; who finds none is refused. */
export class Slots {
  private taken = 0;

  constructor(
    private readonly most: number,
    /** The name of the refusal. */
    private readonly slug: string,
  ) {}

  /** Takes a place until the returned function is called. Throws a 429 problem. */
  take(): () => void {
    if (this.taken >= this.most)
      throw new SandboxProblem(429, this.slug, `${String(this.most)} are open already`, { limit: this.most });
    this.taken += 1;
    let isHeld = true;
    return () => {
      if (isHeld) this.taken -= 1;
      isHeld = false;
    };
  }
}
