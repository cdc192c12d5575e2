/** Runs pieces of work one after another, in order of arrival; one that fails does not hold up the next. */
export class OneAtATime {
  private tail: Promise<unknown> | undefined;

  /** Settles as `work` does. Where nothing is under way, `work` begins at once. */
  run<T>(work: () => Promise<T>): Promise<T> {
    const result = this.tail === undefined ? work() : this.tail.then(work);
    const settled: Promise<void> = result.then(ignore, ignore).then(() => {
      if (this.tail === settled) this.tail = undefined;
    });
    this.tail = settled;
    return result;
  }
}

function ignore(): void {
  // whoever asked for the work sees its outcome; the queue only waits for its end
}
