/** Runs pieces of work one after another, in order of arrival; one that fails does not hold up the next. */
export class SerialQueue {
  private isBusy = false;
  private readonly waiting: (() => void)[] = [];

  /** Settles as `work` does. Where nothing is under way, `work` begins at once. */
  run<T>(work: () => Promise<T>): Promise<T> {
    if (!this.isBusy) return this.begin(work);
    return new Promise((resolve) => {
      this.waiting.push(() => {
        resolve(this.begin(work));
      });
    });
  }

  private begin<T>(work: () => Promise<T>): Promise<T> {
    this.isBusy = true;
    const result = work();
    result.then(this.goOn, this.goOn);
    return result;
  }

  private readonly goOn = (): void => {
    const next = this.waiting.shift();
    if (next === undefined) this.isBusy = false;
    else next();
  };
}
