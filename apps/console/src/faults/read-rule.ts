import type { Answer } from '../api/problem';

/** Parses what was typed as a rule; what is no JSON is refused here, what is no rule by the sandbox. */
export function readRule(text: string): Answer<unknown> {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return {
      ok: false,
      problem: { status: 0, slug: 'no-json', title: 'This is no JSON', detail, problems: [], nearest: [] },
    };
  }
}

/** The rule of an address, laid out to be edited; the text itself when it is no JSON. */
export function layOut(text: string): string {
  const rule = readRule(text);
  return rule.ok ? JSON.stringify(rule.value, null, 2) : text;
}
