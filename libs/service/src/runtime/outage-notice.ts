import { MINUTE, monotonicMs } from '@sadpath/clock';

/** Tells of an outage when it begins, then at most once a minute with how often it was met, and once when it is over. */
export class OutageNotice {
  private toldAt: number | undefined;
  private met = 0;

  constructor(
    private readonly tell: (message: string) => void,
    /** Real milliseconds. */
    private readonly now: () => number = monotonicMs,
  ) {}

  /** It was met, with what it says. */
  failed({ message }: Error): void {
    this.met += 1;
    const now = this.now();
    if (this.toldAt !== undefined && now - this.toldAt < MINUTE) return;
    this.tell(this.toldAt === undefined ? message : `${message} (met ${String(this.met)} times since last told)`);
    this.toldAt = now;
    this.met = 0;
  }

  /** Something went through that an outage would have stopped. */
  worked(): void {
    if (this.toldAt === undefined) return;
    this.toldAt = undefined;
    this.met = 0;
    this.tell('the database is available again');
  }
}
