import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { parse } from 'yaml';
import { act, type Asked } from '../act';
import { Mistake } from '../talk';
import { examples, type Said, type Terminal } from '../terminal';

/** `seed`, `reset`: the data of a space. */
export function addStateCommands(program: Command, terminal: Terminal): void {
  const seed = program
    .command('seed')
    .description('bring the space into the named states of a file, all of them or none')
    .argument('<file>', 'YAML or JSON; GET /__admin/seed/schema is its form')
    .addHelpText('after', examples('sadpath seed states.yaml --space my-test'));
  act(seed, terminal, seedSpace);
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
export function readSeedFile(file: string): unknown {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Mistake(`${file}: ${(error as Error).message}`);
  }
}

async function resetSpace({ control, words }: Asked<object>): Promise<Said> {
  const body = words.length === 0 ? {} : { only: words };
  const answer = await control.ask<{ reset: readonly string[] }>({ method: 'POST', path: '/reset', body });
  return { json: answer, text: `as at the beginning: ${answer.reset.join(', ')}` };
}
