import { readFile } from 'node:fs/promises';
import type { CoverageAnswer } from '@sadpath/control-types';
import {
  NOTHING_LOST,
  type Coverage,
  type Evidence,
  type Finding,
  type LostConduct,
  type Severity,
} from '@sadpath/verdicts';
import type { ControlClient } from '../client/control-client';

/** A run as another job has saved it: what was met, and what was found. */
interface SavedRun extends Coverage {
  readonly findings?: readonly Finding[];
  readonly lost?: LostConduct;
}

/** What a sandbox has counted and found, and with it what other jobs have saved in files. */
export async function evidenceOf(
  control: ControlClient,
  files: readonly string[],
): Promise<Evidence & { readonly coverage: CoverageAnswer }> {
  const saved = await Promise.all(files.map(async (file) => JSON.parse(await readFile(file, 'utf8')) as SavedRun));
  const runs = saved.map(({ findings: _found, lost: _lost, ...coverage }) => coverage);
  if (runs.length > 0) await control.ask({ method: 'POST', path: '/coverage/merge', body: { runs } });
  const coverage = await control.ask<Coverage & CoverageAnswer>({ path: '/coverage' });
  const { findings, lost } = await control.ask<Required<Pick<Evidence, 'findings' | 'lost'>>>({
    path: '/conduct?space=*',
  });
  return {
    coverage,
    findings: [...findings, ...saved.flatMap((run) => run.findings ?? [])],
    lost: saved.reduce((sum, run) => addLost(sum, run.lost ?? NOTHING_LOST), lost),
  };
}

/** The same for a file: what was not met is known without it. */
export function savedOf({
  coverage: { items, operations, undeclared },
  findings,
  lost = NOTHING_LOST,
}: Evidence): SavedRun {
  return { items: items.filter(({ state }) => state !== 'unmet'), operations, undeclared, findings, lost };
}

/** Begins to count and to judge anew. */
export async function forget(control: ControlClient): Promise<void> {
  await control.ask({ method: 'DELETE', path: '/coverage' });
  await control.ask({ method: 'DELETE', path: '/conduct' });
}

function addLost(one: LostConduct, other: LostConduct): LostConduct {
  const sum = (severity: Severity): number => one.findings[severity] + other.findings[severity];
  return {
    findings: { info: sum('info'), warning: sum('warning'), critical: sum('critical') },
    requests: one.requests + other.requests,
  };
}
