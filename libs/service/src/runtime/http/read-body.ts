import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import { BOUNDS } from '@sadpath/bounds';
import type { FastifyRequest } from 'fastify';
import type { BodyState } from '../../contract/exchange/body-state';
import { CollectingRequest } from './collecting-request';
import { SandboxProblem } from '../../contract/sandbox-problem';
import { FREE_BYTES, type BodyRoom, type Place } from '../body-room';
import { lastAnswerOn } from '../last-answer';
import { decompress } from './decode-body';
import { BodyChunks } from './body-chunks';
import { JSON_TYPE, understand, understandInTurns } from './understand-body';

/** What a decoded body takes at once, for each of its bytes: itself, its text, and what is read out of that. */
const TIMES_DECODED = 4;
/** The same of a state, which is read in pieces and lives long enough to be there twice. */
const TIMES_LONG = 2;

/** The headers that say what a body is. */
interface BodyHeaders {
  readonly 'content-type'?: string | undefined;
  readonly 'content-encoding'?: string | undefined;
  readonly 'content-length'?: string | undefined;
}

/** What a body says of itself, how much of it is taken (bytes, and values in its JSON), and where there is room for it. */
export interface BodyBounds {
  readonly headers: BodyHeaders;
  readonly limit: number;
  readonly room: BodyRoom;
  readonly maxValues?: number;
}

/** What became of a body; or, where there was no room for it, a problem to be answered. */
type Done = (problem: SandboxProblem | null, body: BodyState) => void;

/** Reads a body to its end; what exceeds `limit` bytes is drained and dropped, so that the client hears the answer. */
export function readBody(payload: Readable, bounds: BodyBounds, done: Done): void {
  const reading = new Reading(payload, bounds, done);
  const isCollected =
    payload instanceof CollectingRequest &&
    payload.collect((piece) => {
      if (piece === null) reading.finish();
      else reading.take(piece);
    });
  if (!isCollected) {
    payload.on('data', (chunk: Buffer) => {
      reading.take(chunk);
    });
    payload.on('end', () => {
      reading.finish();
    });
  }
  payload.on('error', (error: Error) => {
    reading.end({ kind: 'malformed', text: '', reason: error.message });
  });
}

/** A body on its way. */
class Reading {
  private readonly pieces = new BodyChunks();
  private size = 0;
  private decoded = 0;
  private place: Place | undefined;
  private isOver = false;

  constructor(
    private readonly payload: Readable,
    private readonly bounds: BodyBounds,
    private done: Done,
  ) {}

  take(chunk: Buffer): void {
    this.size += chunk.length;
    if (this.isOver) return;
    if (this.size > this.bounds.limit) {
      this.pieces.clear();
      this.place?.settle(0);
      return;
    }
    this.pieces.add(chunk);
    if (this.place !== undefined) this.place.touch();
    else if (this.size > FREE_BYTES) {
      this.payload.pause();
      this.ask(() => this.payload.resume());
    }
  }

  finish(): void {
    if (this.isOver) return;
    const { headers, limit } = this.bounds;
    if (this.size > limit) {
      this.end({ kind: 'too-large', limit });
      return;
    }
    const bytes = this.pieces.whole();
    if (headers['content-encoding'] === undefined) this.understand(bytes);
    else if (this.place === undefined) this.ask(() => this.decode(bytes));
    else this.decode(bytes);
  }

  end(body: BodyState, problem: SandboxProblem | null = null): void {
    if (this.isOver) return;
    this.isOver = true;
    this.pieces.clear();
    if (this.place !== undefined) holdUntilAnswered(this.place, this);
    const { done } = this;
    // The connection remembers its last request, and so this, but must not remember what was in it.
    this.done = forget;
    done(problem, body);
  }

  private ask(then: () => void): void {
    const given = { atOnce: false };
    this.place = this.bounds.room.ask(roomFor(this.bounds), (hasPlace) => {
      if (!hasPlace) {
        this.end({ kind: 'none' }, noRoom());
        this.payload.resume();
      } else if (this.place === undefined) given.atOnce = true;
      else then();
    });
    if (given.atOnce) then();
  }

  private decode(bytes: Buffer): void {
    const { headers, limit } = this.bounds;
    // It has come whole: what it waits for now is no fault of its client.
    this.place?.settle(limit * TIMES_DECODED);
    decompress(bytes, { encoding: headers['content-encoding'], limit }, (plain) => {
      if (!Buffer.isBuffer(plain)) {
        this.end(plain);
        return;
      }
      this.decoded = plain.length;
      this.understand(plain);
    });
  }

  private understand(bytes: Buffer): void {
    const { headers, maxValues = BOUNDS.jsonValues.value } = this.bounds;
    const type = headers['content-type'] ?? '';
    if (bytes.length <= BOUNDS.bodyBytes.value) {
      this.end(understand(bytes, type, maxValues));
      return;
    }
    this.place?.settle(this.bytes);
    understandInTurns(bytes, type, maxValues).then(
      (body) => {
        this.end(body);
      },
      () => {
        this.end({ kind: 'malformed', text: '', reason: 'The body cannot be read' });
      },
    );
  }

  /** The answer to it; undefined where it comes over no connection, or the connection is over. */
  get answer(): ServerResponse | undefined {
    const { socket } = this.payload as Partial<IncomingMessage>;
    const answer = socket === undefined ? undefined : lastAnswerOn(socket);
    return answer?.closed === true ? undefined : answer;
  }

  get bytes(): number {
    return Math.max(this.size * timesOf(this.size), this.decoded * TIMES_DECODED);
  }
}

/** What a body may come to: as much as it declares, or, where it does not, as much as is taken; more where it is to be decoded. */
function roomFor({ headers, limit }: BodyBounds): number {
  if (headers['content-encoding'] !== undefined) return limit * TIMES_DECODED;
  const declared = Number(headers['content-length'] ?? limit);
  const most = declared <= limit ? declared : limit;
  return most * timesOf(most);
}

function timesOf(bytes: number): number {
  return bytes > BOUNDS.bodyBytes.value ? TIMES_LONG : 1;
}

function holdUntilAnswered(place: Place, { answer, bytes }: Pick<Reading, 'answer' | 'bytes'>): void {
  if (answer === undefined) {
    place.leave();
    return;
  }
  place.settle(bytes);
  answer.once('close', () => {
    place.leave();
  });
}

function noRoom(): SandboxProblem {
  return new SandboxProblem(
    429,
    'no-room',
    'There is no room for this body: too many are on their way, or unanswered',
    {
      retryAfter: 1,
    },
  );
}

function forget(): void {
  // a body that nobody has a use for
}

/** Fastify refuses media types that are none before a reader could look; what was sent stands in the raw request. */
export function takeAnyType(request: FastifyRequest): void {
  const type = request.raw.headers['content-type'];
  if (type !== undefined && type !== JSON_TYPE) request.headers = { 'content-type': JSON_TYPE };
}
