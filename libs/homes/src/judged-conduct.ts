import { NO_JUDGE, type DroppedSpace, type Judge, type PastFinding } from '@sadpath/spaces';
import { atOnce, inTurns } from '@sadpath/turns';

/** How spaces that go are judged, wherever what is found in them is kept. */
export abstract class JudgedConduct {
  private judge: Judge = NO_JUDGE;

  judgeBy(judge: Judge): void {
    this.judge = judge;
  }

  take(departure: DroppedSpace): Promise<void> | undefined {
    return this.keep(atOnce(this.judge(departure)), departure);
  }

  async takeInTurns(departure: DroppedSpace): Promise<void> {
    await this.keep(await inTurns(this.judge(departure)), departure);
  }

  /** Undefined when it is kept already. */
  protected abstract keep(findings: readonly PastFinding[], departure: DroppedSpace): Promise<void> | undefined;
}
