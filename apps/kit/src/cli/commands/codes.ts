import type { Command } from 'commander';
import type { RecipeRun } from '@sadpath/control-types';
import { act, type Asked } from '../act';
import { codesOf, findCode, type ShownCode } from '../talk';
import { examples, columns, marked, type Said, type Terminal } from '../terminal';

/** `errors` and `recipes`: which codes there are, and how each is met. */
export function addCodeCommands(program: Command, terminal: Terminal): void {
  const errors = program
    .command('errors')
    .description('every code; `errors show CODE` tells all of one')
    .argument('[search]', 'only those that have this word in code, message or meaning')
    .addHelpText('after', examples('sadpath errors frozen', 'sadpath errors show wallet/ERR_WALLET_FROZEN'));
  act(errors, terminal, listCodes);
  act(errors.command('show').description('all of one code').argument('<code>'), terminal, showCode);
  const recipes = program.command('recipes').description('the natural way to a code');
  const run = recipes
    .command('run')
    .description('play it in a space of its own and say how it ended')
    .argument('<code>')
    .addHelpText('after', examples('sadpath recipes run ERR_WALLET_FROZEN'));
  act(run, terminal, runRecipe);
}

async function listCodes({ control, words: [search = ''] }: Asked<object>): Promise<Said> {
  const wanted = search.toLowerCase();
  const fits = ({ id, message, meaning }: ShownCode): boolean =>
    [id, message, meaning].some((text) => text.toLowerCase().includes(wanted));
  const found = (await codesOf(control)).filter(fits);
  const rows = found.map(({ id, status = '-', message }) => [String(status), id, message]);
  const text = found.length === 0 ? `no code has ${search} in it` : columns(rows);
  return { json: found, text, exitCode: found.length === 0 ? 1 : 0 };
}

async function showCode({ control, words: [word = ''], terminal }: Asked<object>): Promise<Said> {
  const code = await findCode(control, word);
  const { id, status = 'no HTTP answer', message, meaning, remedy, retry, operations, recipe } = code;
  const lines = [
    `${marked(id, terminal.config)}: ${message} (${status})`,
    meaning,
    '',
    `What to do  ${remedy}`,
    `Retry       ${retry}`,
    `Operations  ${operations.join(', ')}`,
    `By force    sadpath force ${id}`,
    `By nature   sadpath recipes run ${id}: ${recipe.title}`,
  ];
  return { json: code, text: lines.join('\n') };
}

async function runRecipe({ control, words: [word = ''] }: Asked<object>): Promise<Said> {
  const { service, code, id } = await findCode(control, word);
  const path = `/recipes/${service}/${encodeURIComponent(code)}/run`;
  const played = await control.ask<RecipeRun>({ method: 'POST', path, body: {} });
  const { passed = false, title, natural, fault, steps = [] } = played;
  const lines = [
    `${id}: ${passed ? 'met' : 'not met'}`,
    title ?? natural?.impossible ?? '',
    ...steps.map(({ request, answer }) => `  ${request.method} ${request.path} → ${answer?.status ?? 'no answer'}`),
    fault ?? '',
  ];
  return { json: played, text: lines.filter((line) => line !== '').join('\n'), exitCode: passed ? 0 : 1 };
}
