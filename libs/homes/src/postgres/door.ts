interface Waiting {
  readonly resolve: (ordinal: number) => void;
  readonly reject: (error: unknown) => void;
}

/** Lets those in together who come while others are being counted, so that many pay for one round trip. */
export class Door {
  private readonly waiting: Waiting[] = [];
  private isBusy = false;

  /** `count` counts so many, one call after another, and answers the number of the last of them. */
  constructor(private readonly count: (requests: number) => Promise<number>) {}

  /** Settles with a number of one's own, which was counted after this call. Throws what counting throws. */
  enter(): Promise<number> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ resolve, reject });
      if (!this.isBusy) void this.letIn();
    });
  }

  private async letIn(): Promise<void> {
    this.isBusy = true;
    while (this.waiting.length > 0) await this.letInTogether(this.waiting.splice(0));
    this.isBusy = false;
  }

  private async letInTogether(group: readonly Waiting[]): Promise<void> {
    try {
      const last = await this.count(group.length);
      group.forEach(({ resolve }, at) => {
        resolve(last - group.length + 1 + at);
      });
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }
}
