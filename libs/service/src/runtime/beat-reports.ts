import { StoreUnavailable } from '@sadpath/store';
import { logWarning } from './log';
import { OutageNotice } from './outage-notice';

/** What is logged of the beats of a process: one that is cut off from its database meets that at every one. */
export class BeatReports {
  private readonly outage: OutageNotice;

  constructor(
    logLevel: string,
    private readonly reportDefect: (error: unknown) => void,
  ) {
    this.outage = new OutageNotice((message) => {
      logWarning(logLevel, { service: 'sandbox', where: 'a due job' }, message);
    });
  }

  readonly failed = (error: unknown): void => {
    if (error instanceof StoreUnavailable) this.outage.failed(error);
    else this.reportDefect(error);
  };

  readonly ran = (): void => {
    this.outage.worked();
  };
}
