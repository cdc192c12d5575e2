import type { Sandbox, SpaceWish } from '../client/sandbox';
import type { Space } from '../client/space';
import { startSandbox, type SandboxWish } from '../client/start-sandbox';

/** What a test gets. */
export interface Given {
  readonly sandbox: Sandbox;
  /** Its own; dropped when it ends. */
  readonly space: Space;
}

/** A test that gets a space. */
export type Body = (given: Given) => void | Promise<void>;

/** How the tests of a file are given their spaces. */
export interface TestWish extends SandboxWish {
  /** What each space is made with. */
  readonly space?: SpaceWish;
}

/** One sandbox for all tests of a file, started when it is first needed. */
export class SandboxOfFile {
  private started: Promise<Sandbox> | undefined;

  constructor(private readonly wish: TestWish) {}

  /** Starts the sandbox before a test needs it, so that no test pays with its own time. */
  async start(): Promise<void> {
    await this.sandbox();
  }

  /** Runs a test in a space of its own; when it fails, the story of the space is added to what it says. */
  async run(label: string, body: Body): Promise<void> {
    const sandbox = await this.sandbox();
    const space = await sandbox.space({ label, ...this.wish.space });
    try {
      await body({ sandbox, space });
    } catch (error) {
      throw await withStory(error, space);
    } finally {
      await space.drop();
    }
  }

  async stop(): Promise<void> {
    const sandbox = await this.started;
    await sandbox?.stop();
  }

  private sandbox(): Promise<Sandbox> {
    this.started ??= startSandbox(this.wish);
    return this.started;
  }
}

/** Runners print the stack, which begins with the message; so the story goes to the end of both. */
async function withStory(error: unknown, space: Space): Promise<unknown> {
  if (!(error instanceof Error)) return error;
  const story = await space.story().catch((cause: unknown) => `no story: ${String(cause)}`);
  const { message, stack = '' } = error;
  error.message = `${message}\n\n${story}`;
  error.stack = stack.includes(message) ? stack.replace(message, () => error.message) : `${stack}\n\n${story}`;
  return error;
}
