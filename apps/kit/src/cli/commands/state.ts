import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { parse } from 'yaml';
import { act, type Asked } from '../act';
import { Mistake } from '../talk';
import { examples, type Said, type Terminal } from '../terminal';

/** `seed`, `snapshot`, `reset`: the data of a space. */
export function addStateCommands(program: Command, terminal: Terminal): void {
  const seed = program
    .command('seed')
    .description('bring the space into the named states of a file, all of them or none')
    .argument('<file>', 'YAML or JSON; GET /__admin/seed/schema is its form')
    .addHelpText('after', examples('sadpath seed states.yaml --space my-test'));
  act(seed, terminal, seedSpace);
  const snapshot = program
    .command('snapshot')
    .description('the snapshots of the space; `snapshot save NAME`, `snapshot load NAME`')
    .addHelpText('after', examples('sadpath snapshot save before', 'sadpath snapshot load before'));
  act(snapshot, terminal, listSnapshots);
  act(snapshot.command('save').description('save all of the space').argument('<name>'), terminal, save);
  act(snapshot.command('load').description('take the space back').argument('<name>'), terminal, load);
  const reset = program
    .command('reset')
    .description('take the space, or parts of it, back to its beginning')
    .argument('[parts...]', 'state, faults, clock, requests, dependencies')
    .addHelpText('after', examples('sadpath reset', 'sadpath reset faults requests'));
  act(reset, terminal, resetSpace);
}

async function seedSpace({ control, words: [file = ''] }: Asked<object>): Promise<Said> {
  const body = readSeedFile(file);
  const { items } = await control.ask<{ items: readonly { name: string }[] }>({ method: 'POST', path: '/seed', body });
  return { json: items, text: `seeded: ${items.map(({ name }) => name).join(', ')}` };
}

/** JSON is YAML, too. */
function readSeedFile(file: string): unknown {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Mistake(`${file}: ${(error as Error).message}`);
  }
}

async function listSnapshots({ control }: Asked<object>): Promise<Said> {
  const { items } = await control.ask<{ items: readonly unknown[] }>({ path: '/snapshots' });
  const text = items.map((item) => (typeof item === 'string' ? item : JSON.stringify(item))).join('\n');
  return { json: items, text: items.length === 0 ? 'the space has no snapshot' : text };
}

async function save({ control, words: [name = ''] }: Asked<object>): Promise<Said> {
  const json = await control.ask({ method: 'POST', path: `/snapshots/${encodeURIComponent(name)}` });
  return { json, text: `${name} is saved` };
}

async function load({ control, words: [name = ''] }: Asked<object>): Promise<Said> {
  const json = await control.ask({ method: 'POST', path: `/snapshots/${encodeURIComponent(name)}/load` });
  return { json, text: `the space is as it was in ${name}` };
}

async function resetSpace({ control, words }: Asked<object>): Promise<Said> {
  const body = words.length === 0 ? {} : { only: words };
  const answer = await control.ask<{ reset: readonly string[] }>({ method: 'POST', path: '/reset', body });
  return { json: answer, text: `as at the beginning: ${answer.reset.join(', ')}` };
}
