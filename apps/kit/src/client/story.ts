import { SandboxRefusal, type ControlClient } from './control-client';
import type { ConductAnswer, FaultsAnswer, JournalPage } from '@sadpath/control-types';
import type { Explanation, Finding, ShownRequest } from './shown';

const LAST = 10;

/** The last requests of a space with why each was answered so, the rules that are armed, and the findings. */
export async function storyOf(label: string, control: ControlClient): Promise<string> {
  const [{ items }, rules, findings] = await Promise.all([
    control.ask<JournalPage>({ path: `/requests?limit=${LAST}` }),
    control.ask<FaultsAnswer>({ path: '/faults' }),
    findingsOf(control),
  ]);
  const lines = await Promise.all(items.map((item) => lineOf(item, control)));
  return [
    `What happened in the space of “${label}”${items.length < LAST ? '' : `, the last ${LAST} requests`}:`,
    ...(lines.length === 0 ? ['  no request came'] : lines.flat()),
    ...rules.items.map(({ id, explain }) => `  rule ${id}: ${explain}`),
    ...findings.map((finding) => `  finding: ${sentenceOf(finding)}`),
  ].join('\n');
}

async function lineOf(request: ShownRequest, control: ControlClient): Promise<string[]> {
  const { at, method, path, status, code = '', outcome } = request;
  const line = `  ${at.slice(11, 23)} ${method} ${path} → ${status} ${code}${outcome === 'forced' ? ' (forced)' : ''}`;
  if (status < 400) return [line.trimEnd()];
  const { because } = await control.ask<Explanation>({ path: `/requests/${encodeURIComponent(request.id)}/explain` });
  return [line.trimEnd(), `      ${because}`];
}

/** None where the sandbox is too old to judge. */
async function findingsOf(control: ControlClient): Promise<readonly Finding[]> {
  try {
    return findingsIn(await control.ask({ path: '/conduct' }));
  } catch (error) {
    if (error instanceof SandboxRefusal && error.status === 404) return [];
    throw error;
  }
}

/** The findings in an answer about conduct; what is only told for information is none. */
export function findingsIn(answer: unknown): readonly Finding[] {
  const { findings } = answer as ConductAnswer;
  return findings.filter(({ severity }) => severity !== 'info');
}

/** A finding as a sentence. */
export function sentenceOf({ rule, severity, seen, advice }: Finding): string {
  return `${rule} (${severity}): ${seen} ${advice}`;
}
