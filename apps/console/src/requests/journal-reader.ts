import type { ControlApi } from '../api/control-api';
import type { JournalEntry, JournalPage } from '../api/control-types';
import type { Answer, Problem } from '../api/problem';

const PAGE = '100';
/** Who scrolls to older requests goes on scrolling, and each page costs the sandbox a look through the whole journal. */
const OLDER_PAGE = '500';

/** The part of the journal that was read, newest first. */
export interface JournalView {
  readonly entries: readonly JournalEntry[];
  readonly hasOlder: boolean;
  readonly isRead: boolean;
  readonly problem?: Problem;
}

export const NOTHING_READ: JournalView = { entries: [], hasOlder: false, isRead: false };

/** Reads a journal under filters, page by page: the newest first, then what came since, and older ones when they are asked for. */
export class JournalReader {
  private view = NOTHING_READ;
  private previous: string | undefined;
  private isBusy = false;
  private isWanted = false;
  private isOlderWanted = false;
  private isOver = false;

  constructor(
    private readonly read: (query: Readonly<Record<string, string>>) => ReturnType<ControlApi['requests']>,
    private readonly show: (view: JournalView) => void,
  ) {}

  /** Shows nothing any more. */
  stop(): void {
    this.isOver = true;
  }

  /** Reads what came since, or the newest page where nothing was read. Asked while it reads, it reads once more afterwards. */
  async update(): Promise<void> {
    if (this.isBusy) {
      this.isWanted = true;
      return;
    }
    const [newest] = this.view.entries;
    if (newest === undefined) await this.page({}, this.begin);
    else await this.page({ after: newest.id }, this.prepend);
  }

  /** Reads the page before the oldest that was read. Asked while it reads, it does so afterwards. */
  async older(): Promise<void> {
    this.isOlderWanted = this.isBusy;
    if (this.isBusy || this.previous === undefined) return;
    await this.page({ before: this.previous, limit: OLDER_PAGE }, this.append);
  }

  private async page(cursor: Readonly<Record<string, string>>, take: (page: JournalPage) => void): Promise<void> {
    this.isBusy = true;
    const answer = await this.read({ limit: PAGE, ...cursor });
    this.isBusy = false;
    if (this.isOver) return;
    this.receive(answer, take);
    this.show(this.view);
    await this.goOn();
  }

  /** Reads what was asked for meanwhile. */
  private async goOn(): Promise<void> {
    if (this.isWanted) {
      this.isWanted = false;
      await this.update();
    } else if (this.isOlderWanted) await this.older();
  }

  private receive(answer: Answer<JournalPage>, take: (page: JournalPage) => void): void {
    if (answer.ok) take(answer.value);
    // The place at which reading would go on was pushed out or cleared.
    else if (answer.problem.slug === 'unknown-cursor') this.forget();
    else this.view = { ...this.view, problem: answer.problem };
  }

  private forget(): void {
    this.view = NOTHING_READ;
    this.previous = undefined;
    this.isWanted = true;
  }

  private readonly begin = ({ items, previous }: JournalPage): void => {
    this.previous = previous;
    this.view = { entries: items.toReversed(), hasOlder: previous !== undefined, isRead: true };
  };

  private readonly prepend = ({ items }: JournalPage): void => {
    const { problem: _gone, ...view } = this.view;
    this.view = { ...view, entries: [...items.toReversed(), ...view.entries] };
    // A page that is full may have more behind it.
    if (items.length === Number(PAGE)) this.isWanted = true;
  };

  private readonly append = ({ items, previous }: JournalPage): void => {
    this.previous = previous;
    const entries = [...this.view.entries, ...items.toReversed()];
    this.view = { entries, hasOlder: previous !== undefined, isRead: true };
  };
}
