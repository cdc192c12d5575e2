import type { ControlApi } from '../api/control-api';
import type { JournalRow, SpaceInfo } from '../api/control-types';
import type { ServerEvent } from '../api/event-parser';
import type { Problem } from '../api/problem';
import { readEvents } from '../api/read-events';
import { afterRealMs } from '../real-time';
import { mergeRows } from './journal-rows';

/** How often the space is read, in real milliseconds: that it is gone, made anew or emptied is no event. */
const ROUND_MS = 2_000;
/** How long events gather before the page is drawn anew. */
const GATHER_MS = 100;
/** The newest requests that are shown wherever one looks; the page of requests reads more by itself. */
const NEWEST = { limit: '50' };

/** A space as the console sees it. `absent`: there is none of that name. `lost`: nothing is heard of it any more. */
export interface SpaceView {
  readonly state: 'looking' | 'live' | 'absent' | 'lost';
  readonly info?: SpaceInfo;
  /** Newest first. */
  readonly rows: readonly JournalRow[];
  /** Grows with whatever happens in the space. */
  readonly revision: number;
  /** Grows when the journal is another one, or something of it may have been missed. */
  readonly epoch: number;
  readonly problem?: Problem;
}

export const NOTHING_SEEN: SpaceView = { state: 'looking', rows: [], revision: 0, epoch: 0 };

/** Follows one space: its requests as they come, and all else by looking again. Brings no space to life. */
export class SpaceWatch {
  private view = NOTHING_SEEN;
  private stream: AbortController | undefined;
  private news: JournalRow[] = [];
  private heard = 0;
  private isReading = false;
  private readonly callOffs = new Map<'round' | 'draw', () => void>();
  private isOver = false;

  constructor(
    private readonly api: Pick<ControlApi, 'space' | 'events' | 'requests'>,
    private readonly id: string,
    private readonly show: (view: SpaceView) => void,
  ) {}

  /** Begins, or goes on after a stop with what was seen before. */
  start(): void {
    this.isOver = false;
    void this.look();
  }

  /** Holds no connection any more. */
  stop(): void {
    this.isOver = true;
    this.stream?.abort();
    this.stream = undefined;
    for (const callOff of this.callOffs.values()) callOff();
    this.callOffs.clear();
  }

  /** Looks at once, without waiting for the next round. */
  async look(): Promise<void> {
    this.callOffs.get('round')?.();
    const answer = await this.api.space(this.id);
    if (this.isOver) return;
    if (answer.ok) this.found(answer.value);
    else this.missed(answer.problem);
    this.callOffs.get('round')?.();
    this.callOffs.set(
      'round',
      afterRealMs(ROUND_MS, () => void this.look()),
    );
  }

  private found(info: SpaceInfo): void {
    const before = this.view.info;
    this.change({ info, ...(before?.faults === info.faults ? {} : { revision: this.view.revision + 1 }) });
    if (this.stream !== undefined && isAsExpected(before, info, this.heard)) this.heard = 0;
    else this.follow();
  }

  private missed(problem: Problem): void {
    this.stream?.abort();
    this.stream = undefined;
    if (problem.status === 404)
      this.view = { state: 'absent', rows: [], revision: this.view.revision + 1, epoch: this.view.epoch + 1 };
    else this.view = { ...this.view, state: 'lost', problem };
    this.show(this.view);
  }

  /** Listens anew, and reads what there is once it listens, so that nothing is missed in between. */
  private follow(): void {
    this.stream?.abort();
    const stream = new AbortController();
    this.stream = stream;
    this.heard = 0;
    this.news = [];
    void this.listen(stream).then(() => {
      if (this.stream !== stream || this.isOver) return;
      this.stream = undefined;
      this.change({ state: 'lost' });
    });
  }

  private async listen(stream: AbortController): Promise<void> {
    const opened = await this.api.events(this.id, stream.signal);
    if (!opened.ok || opened.value.body === null) return;
    void this.readJournal(stream);
    try {
      for await (const event of readEvents(opened.value.body)) this.hear(event);
    } catch {
      // A connection that breaks ends like one that is ended: the caller shows it, and the next round listens anew.
    }
  }

  private async readJournal(stream: AbortController): Promise<void> {
    this.isReading = true;
    const answer = await this.api.requests(this.id, NEWEST);
    if (this.stream !== stream) return;
    this.isReading = false;
    if (!answer.ok) {
      this.missed(answer.problem);
      return;
    }
    const rows = mergeRows(answer.value.items.toReversed(), this.news.toReversed());
    this.news = [];
    const { info, revision, epoch } = this.view;
    const grown = { revision: revision + 1, epoch: epoch + 1 };
    this.view = { state: 'live', ...(info === undefined ? {} : { info }), rows, ...grown };
    this.show(this.view);
  }

  private hear({ name, data }: ServerEvent): void {
    if (name === 'request') {
      this.heard += 1;
      this.news.push(data as JournalRow);
    } else if (name === 'reset' || name === 'clock' || name === 'dependency') void this.look();
    if (!this.callOffs.has('draw'))
      this.callOffs.set(
        'draw',
        afterRealMs(GATHER_MS, () => this.draw()),
      );
  }

  private draw(): void {
    this.callOffs.delete('draw');
    // What is heard while the journal is read may be missing from it.
    if (this.isReading) return;
    const rows = mergeRows(this.view.rows, this.news.toReversed());
    this.news = [];
    this.change({ rows, revision: this.view.revision + 1 });
  }

  private change(part: Partial<SpaceView>): void {
    this.view = { ...this.view, ...part };
    this.show(this.view);
  }
}

/** False when requests were counted that were not heard, or fewer than before: the journal is another one now. */
function isAsExpected(before: SpaceInfo | undefined, now: SpaceInfo, heard: number): boolean {
  if (before === undefined || before.seed !== now.seed) return false;
  const more = countOf(now) - countOf(before);
  return more === 0 || (more > 0 && heard > 0);
}

function countOf({ requests }: SpaceInfo): number {
  return requests.natural + requests.forced;
}
