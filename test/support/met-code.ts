import {
  afterRecovery,
  isNatural,
  REFUSED,
  wayPast,
  type PlayedRecipe,
  type Remedy,
  type SentRequest,
} from '@sadpath/recipes';
import { playIn } from './play-in';
import type { RecipeFacts } from './suite-facts';
import { TestSpace } from './test-space';
import type { WireAnswer } from './wire';

/** How a request ended: 0 where no HTTP answer came; the code of a refusal as the journal names it. */
export interface Ending {
  readonly status: number;
  readonly code?: string | undefined;
}

/** How the way past a refusal ended, with what was answered on it; `fault` where it was not gone to its end. */
export interface Mended extends Ending {
  readonly fault?: string;
  readonly answers: PlayedRecipe['answers'];
}

/** What a token answers after its lifetime, on each platform. */
const AGED = ['auth.token.expired', 'TOKEN_EXPIRED', 'ERR_WALLET_UNAUTHORIZED'];
const LOGIN = /\/(authenticate|login)$/;
const SILENT: WireAnswer = { status: 0, headers: {}, text: '', body: undefined };

/** A code that has been met by its recipe, in a space of its own whose clock stands. */
export class MetCode {
  private constructor(
    readonly space: TestSpace,
    private readonly recipe: RecipeFacts,
    private readonly played: PlayedRecipe,
  ) {}

  /** Plays the recipe of a code, some time after its space began. Rejects when the recipe ends before its last step. */
  static async by(recipe: RecipeFacts, later = 'PT0S'): Promise<MetCode> {
    const space = await TestSpace.make();
    await space.ask('PUT', '/clock', { action: 'freeze' });
    if (later !== 'PT0S') await space.ask('PUT', '/clock', { action: 'advance', duration: later });
    const played = await playIn(space, recipe);
    if (played.fault !== undefined) throw new Error(`${recipe.code} was not met: ${played.fault}`);
    return new MetCode(space, recipe, played);
  }

  /** The answer that was the code. */
  get answer(): WireAnswer {
    return { ...SILENT, ...this.played.last };
  }

  /** What the request that was refused is answered when it comes once more, to the byte. */
  repeat(): Promise<WireAnswer> {
    const { method, path, headers, body } = this.request;
    const sent = { method, headers, ...(body === undefined ? {} : { rawBody: body }) };
    return this.space.call(path, sent).catch(() => SILENT);
  }

  /** How the request that was refused ends when it comes once more; a token that has aged meanwhile is renewed. */
  async again(): Promise<Ending> {
    const ending = await this.endingOf(await this.repeat());
    const isAged = AGED.includes(ending.code ?? '') && ending.code !== this.recipe.code;
    return isAged ? this.withNewToken() : ending;
  }

  /** Takes the steps that the remedy names, and sends the request that is to succeed then. */
  async mend(remedy: Remedy): Promise<Mended> {
    const { fault, last, answers } = await playIn(this.space, wayPast(this.recipe, remedy), { answers: this.answers });
    return { ...(await this.endingOf({ ...SILENT, ...last })), ...(fault === undefined ? {} : { fault }), answers };
  }

  /** Brings up every simulated system that the recipe has put into another state; answers their names. */
  async bringUp(): Promise<readonly string[]> {
    const steps = afterRecovery(this.recipe);
    for (const { method, path, body } of steps) await this.space.ask(method, path.replace('/__admin', ''), body);
    return steps.map(({ path }) => path);
  }

  advance(duration: string): Promise<unknown> {
    return this.space.ask('PUT', '/clock', { action: 'advance', duration });
  }

  /** Sets the clock back, and lets it stand. */
  async setBack(ms: number): Promise<void> {
    const { now } = await this.space.ask<{ readonly now: string }>('GET', '/clock');
    const instant = new Date(Date.parse(now) - ms).toISOString();
    await this.space.ask('PUT', '/clock', { action: 'freeze', instant });
  }

  private get request(): SentRequest {
    return this.played.steps.at(-1)!.request;
  }

  private get answers(): Readonly<Record<string, unknown>> {
    return { ...this.played.answers, [REFUSED]: this.played.last?.body };
  }

  private async withNewToken(): Promise<Ending> {
    const logins = this.recipe.steps.slice(0, -1).filter(({ path }) => LOGIN.test(path));
    const last = await this.mend({ steps: logins });
    return { status: last.status, code: last.code };
  }

  private async endingOf({ status }: WireAnswer): Promise<Ending> {
    if (status !== 0 && status < 400) return { status };
    if (isNatural(this.recipe) && status === 0) {
      const match = { service: this.recipe.service };
      await this.space.ask('POST', '/requests/wait', { match });
    }
    const [entry] = (await this.space.journal(1)).items;
    return { status, code: entry?.code };
  }
}
