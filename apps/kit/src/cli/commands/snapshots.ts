import { readFileSync, writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import type { SnapshotFacts, SnapshotsAnswer } from '@sadpath/control-types';
import { act, type Asked } from '../act';
import { Mistake } from '../talk';
import { examples, type Said, type Terminal } from '../terminal';

/** `snapshot`: all of a space under a name, and as a file. */
export function addSnapshotCommands(program: Command, terminal: Terminal): void {
  const snapshot = program
    .command('snapshot')
    .description('all of a space under a name: documents, clock, systems, rules, settings')
    .addHelpText(
      'after',
      examples(
        'sadpath snapshot save before',
        'sadpath snapshot load before --from other-space',
        'sadpath snapshot export before before.json',
        'sadpath snapshot import before.json',
      ),
    );
  act(snapshot.command('list', { isDefault: true }).description('those of the space'), terminal, list);
  act(snapshot.command('save').description('save all of the space').argument('<name>'), terminal, save);
  const from = snapshot
    .command('load')
    .description('take the space to a snapshot')
    .argument('<name>')
    .option('--from <space>', 'a snapshot of that space');
  act(from, terminal, load);
  const toFile = snapshot.command('export').description('write a snapshot into a file').argument('<name>');
  act(toFile.argument('[file]', 'NAME.json unless given'), terminal, exportFile);
  const fromFile = snapshot.command('import').description('keep a file as a snapshot of the space').argument('<file>');
  act(fromFile.argument('[name]', 'the one it had unless given'), terminal, importFile);
}

const pathOf = (name: string): string => `/snapshots/${encodeURIComponent(name)}`;

async function list({ control }: Asked<object>): Promise<Said> {
  const { items } = await control.ask<SnapshotsAnswer>({ path: '/snapshots' });
  return { json: items, text: items.length === 0 ? 'the space has no snapshot' : items.map(lineOf).join('\n') };
}

function lineOf({ name, at = '', ageMs = 0, bytes }: SnapshotFacts): string {
  return `${name}  ${at}  ${Math.round(ageMs / 1_000)} s old  ${Math.ceil(bytes / 1_000)} kB`;
}

async function save({ control, words: [name = ''] }: Asked<object>): Promise<Said> {
  const json = await control.ask({ method: 'POST', path: pathOf(name) });
  return { json, text: `${name} is saved` };
}

async function load({ control, words: [name = ''], options }: Asked<{ readonly from?: string }>): Promise<Said> {
  const body = options.from === undefined ? {} : { from: options.from };
  const json = await control.ask({ method: 'POST', path: `${pathOf(name)}/load`, body });
  return { json, text: `the space is as it was in ${name}` };
}

async function exportFile({ control, words: [name = '', file = `${name}.json`] }: Asked<object>): Promise<Said> {
  const text = JSON.stringify(await control.ask({ path: `${pathOf(name)}/file` }));
  try {
    writeFileSync(file, `${text}\n`);
  } catch (error) {
    throw new Mistake(`${file}: ${(error as Error).message}`);
  }
  return { json: { name, file, bytes: text.length }, text: `${name} is in ${file}` };
}

async function importFile({ control, words: [file = '', asName] }: Asked<object>): Promise<Said> {
  const body = readSnapshot(file);
  const name = asName ?? body.name ?? 'imported';
  const json = await control.ask({ method: 'PUT', path: `${pathOf(name)}/file`, body });
  return { json, text: `${name} is kept; \`sadpath snapshot load ${name}\` takes the space to it` };
}

function readSnapshot(file: string): { readonly name?: string } {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as { readonly name?: string };
  } catch (error) {
    throw new Mistake(`${file}: ${(error as Error).message}`);
  }
}
