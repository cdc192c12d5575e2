import { isSecretMember } from './mask';
import { MASKED, secretsInAddress } from './mask-address';

const NONE: ReadonlySet<string> = new Set();
const MAX_KNOWN = 100;
const SHORTEST = 4;
const LONGEST = 512;
/** A shorter one stands in many texts by chance, and is hidden only where it is the whole text. */
const SHORTEST_WITHIN = 6;
const MAX_DEPTH = 8;
const MAX_MEMBERS = 200;
/** As many services as may plant their documents before something is hidden, and a few resets. */
const MAX_UNREAD = 30;

/**
 * The secrets that a space has been told, by the names of their members, so that they can be hidden where nothing says
 * what they are: under another name, in a sentence, as a name. The oldest are forgotten.
 */
export class KnownSecrets {
  private texts = new Set<string>();
  /** What is to be learnt before anything is hidden. */
  private unread: object[] = [];

  /** `beforeForgetting` is called before one goes, while it is still known; `given` are never forgotten. */
  constructor(
    private readonly beforeForgetting: () => void = () => undefined,
    private readonly given: () => ReadonlySet<string> = () => NONE,
  ) {}

  /** All that it has learnt and not forgotten. */
  get all(): ReadonlySet<string> {
    return this.texts;
  }

  /** Remembers the values of all members whose names say that they are secret. */
  learn(value: unknown, depth = 0): void {
    if (value === null || typeof value !== 'object' || depth > MAX_DEPTH) return;
    if (Array.isArray(value)) {
      this.learnEach(value, depth);
      return;
    }
    let members = 0;
    for (const name in value) {
      if (++members > MAX_MEMBERS) return;
      this.learnOne(name, (value as Readonly<Record<string, unknown>>)[name], depth);
    }
  }

  /** Learns of documents that nobody changes when something must be hidden: most spaces end before that. */
  learnLater(documents: object): void {
    if (this.unread.push(documents) > MAX_UNREAD) this.readUp();
  }

  /** A copy of a value without what is known to be secret; the value itself where it has nothing of it. */
  hide<T>(value: T): T {
    this.readUp();
    return this.texts.size + this.given().size === 0 ? value : (this.hidden(value) as T);
  }

  /** What was to be learnt counts as older than what is known already. */
  private readUp(): void {
    if (this.unread.length === 0) return;
    const older = new KnownSecrets();
    for (const documents of this.unread) older.learn(documents);
    this.unread = [];
    this.texts = new Set([...older.texts].filter((text) => !this.texts.has(text)).concat(...this.texts));
  }

  /** Items have no names. */
  private learnEach(items: readonly unknown[], depth: number): void {
    for (let at = 0; at < items.length && at < MAX_MEMBERS; at++) this.learnOne('', items[at], depth);
  }

  private learnOne(name: string, member: unknown, depth: number): void {
    if (typeof member === 'object') this.learn(member, depth + 1);
    else if (typeof member === 'string' || typeof member === 'number') this.learnMember(name, String(member));
  }

  private learnMember(name: string, text: string): void {
    // What is told by its shape needs no memory.
    if (text.startsWith('eyJ') || text.startsWith('Bearer eyJ')) return;
    if (isSecretMember(name, text)) this.remember(text.replace(/^Bearer +/i, ''));
    else if (text.includes('@') && text.length <= LONGEST)
      for (const secret of secretsInAddress(text)) this.remember(secret);
  }

  private remember(text: string): void {
    if (text.length < SHORTEST || text.length > LONGEST || text.startsWith('eyJ') || text === MASKED) return;
    this.texts.delete(text);
    this.texts.add(text);
    if (this.texts.size <= MAX_KNOWN) return;
    this.beforeForgetting();
    for (const oldest of this.texts) if (this.texts.size > MAX_KNOWN) this.texts.delete(oldest);
  }

  private hidden(value: unknown): unknown {
    if (typeof value === 'string') return this.hiddenText(value);
    if (typeof value === 'number') return value >= 100_000 && this.isKnown(String(value)) ? MASKED : value;
    if (Array.isArray(value)) return value.map((item) => this.hidden(item));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => [this.hiddenWithin(name), this.hidden(member)]),
    );
  }

  private hiddenText(text: string): string {
    return this.isKnown(text) ? MASKED : this.hiddenWithin(text);
  }

  private isKnown(text: string): boolean {
    return this.texts.has(text) || this.given().has(text);
  }

  private hiddenWithin(text: string): string {
    let shown = text;
    for (const secret of this.texts) shown = withoutSecret(shown, secret);
    for (const secret of this.given()) shown = withoutSecret(shown, secret);
    return shown;
  }
}

function withoutSecret(text: string, secret: string): string {
  if (secret.length > text.length || !isTelling(secret) || !text.includes(secret)) return text;
  return /^\d+$/.test(secret)
    ? text.replace(new RegExp(`(?<!\\d)${secret}(?!\\d)`, 'g'), MASKED)
    : text.replaceAll(secret, MASKED);
}

/** The secrets in documents, by the names of their members. */
export function secretsIn(documents: object): ReadonlySet<string> {
  const found = new KnownSecrets();
  found.learn(documents);
  return found.all;
}

/** A plain word, or a short text, means other things as well. */
function isTelling(secret: string): boolean {
  return secret.length >= SHORTEST_WITHIN && !/^[A-Za-z_-]+$/.test(secret);
}
