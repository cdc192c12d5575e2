import type { Command } from 'commander';
import type { JournalPage } from '@sadpath/control-types';
import type { Explanation, ShownRequest } from '../../client/shown';
import { findingsIn, sentenceOf } from '../../client/story';
import { act, type Asked } from '../act';
import { examples, type Said, type Terminal } from '../terminal';

interface RequestOptions {
  readonly why?: boolean;
  readonly limit: string;
}

/** `requests`, `conduct`: what happened, and what it says of the client. */
export function addRequestCommands(program: Command, terminal: Terminal): void {
  const requests = program
    .command('requests')
    .description('the requests of the space, oldest first')
    .option('--why', 'with why each was answered so')
    .option('--limit <count>', 'only the newest so many', '20')
    .addHelpText('after', examples('sadpath requests --why --limit 3'));
  act<RequestOptions>(requests, terminal, listRequests);
  act(program.command('conduct').description('how the client has behaved; ends with 1 if badly'), terminal, conduct);
}

async function listRequests({ control, options: { why, limit } }: Asked<RequestOptions>): Promise<Said> {
  const path = `/requests?limit=${encodeURIComponent(limit)}`;
  const { items } = await control.ask<JournalPage>({ path });
  const reasons = why === true ? await Promise.all(items.map(({ id }) => reasonOf(control, id))) : [];
  const json = items.map((item, i) => ({ ...item, ...(reasons[i] === undefined ? {} : { why: reasons[i] }) }));
  const lines = items.flatMap((item, i) => [lineOf(item), ...whyLines(reasons[i])]);
  return { json, text: lines.length === 0 ? 'no request came' : lines.join('\n') };
}

function reasonOf(control: Asked<object>['control'], id: string): Promise<Explanation> {
  return control.ask({ path: `/requests/${encodeURIComponent(id)}/explain` });
}

function lineOf({ at, id, method, path, status, code = '', outcome }: ShownRequest): string {
  return `${at} ${id} ${method} ${path} → ${status} ${code}${outcome === 'forced' ? ' (forced)' : ''}`.trimEnd();
}

function whyLines(reason: Explanation | undefined): readonly string[] {
  if (reason === undefined) return [];
  return [reason.because, ...reason.steps, ...(reason.remedy ?? '').split('\n')]
    .filter((line) => line !== '')
    .map((line) => `    ${line}`);
}

async function conduct({ control }: Asked<object>): Promise<Said> {
  const answer = await control.ask({ path: '/conduct' });
  const findings = findingsIn(answer);
  const text = findings.length === 0 ? 'the client has behaved' : findings.map(sentenceOf).join('\n');
  return { json: answer, text, exitCode: findings.length === 0 ? 0 : 1 };
}
