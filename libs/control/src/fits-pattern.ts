import { matches, MOST_STARS, starsOf } from '@sadpath/faults';
import type { JournalEntry } from '@sadpath/journal';
import { invalid, readForm, readWhole } from '@sadpath/service';
import { RequestPattern } from './dto/requests';
import { isWireMockPattern, wireMockTest } from './wiremock/request-pattern';

const TEXTS = ['service', 'operation', 'method', 'path', 'requestId', 'code', 'outcome', 'rule'] as const;
const OBJECTS = ['query', 'headers'] as const;

/**
 * A test of entries from the JSON of a pattern; the words are those of a fault's match, and of the answer, or WireMock's.
 * Throws a 422 problem for what no entry could be compared with.
 */
export function fitsPattern(body: unknown): (entry: JournalEntry) => boolean {
  if (isWireMockPattern(body)) return wireMockTest(body);
  const pattern = readForm(body, RequestPattern);
  for (const name of TEXTS) requireText(name, pattern[name]);
  for (const name of OBJECTS) requireObject(name, pattern[name]);
  const { status, code, outcome, rule, requestId, ...match } = pattern;
  readWhole('status', status);
  return (entry) =>
    (status === undefined || status === entry.status) &&
    (code === undefined || code === entry.code) &&
    (outcome === undefined || outcome === entry.outcome) &&
    (rule === undefined || rule === entry.rule) &&
    (requestId === undefined || requestId === entry.requestId) &&
    matches(match, entry);
}

function requireText(name: string, value: unknown): void {
  if (value === undefined) return;
  if (typeof value !== 'string') throw invalid(name, `${name} must be a text`);
  if (name === 'path' && starsOf(value) > MOST_STARS)
    throw invalid(name, `path has ${String(MOST_STARS)} stars at most`);
}

function requireObject(name: string, value: unknown): void {
  if (value === undefined || (value !== null && typeof value === 'object' && !Array.isArray(value))) return;
  throw invalid(name, `${name} must be an object`);
}
