import type { Command } from 'commander';
import type { DependenciesAnswer, DependencyInfo, FaultsAnswer } from '@sadpath/control-types';
import type { ShownClock, ShownRule } from '../../client/shown';
import { act, type Asked } from '../act';
import { findCode, Mistake } from '../talk';
import { examples, columns, type Said, type Terminal } from '../terminal';

interface ForceOptions {
  readonly on?: string;
  readonly times?: string;
  readonly skip?: string;
  readonly after?: boolean;
  readonly retryAfter?: string;
  readonly delay?: string;
}

/** `force`, `faults`, `clock`, `deps`: what goes wrong, and when. */
export function addFaultCommands(program: Command, terminal: Terminal): void {
  const force = program
    .command('force')
    .description('arm a rule that forces a code')
    .argument('<code>')
    .option('--on <operation>', 'only this operation of the service')
    .option('--times <count>', 'how often; for ever unless given')
    .option('--skip <count>', 'let so many through first')
    .option('--after', 'the operation keeps its effect, only the answer is lost')
    .option('--retry-after <seconds>', 'the header Retry-After')
    .option('--delay <ms>', 'real milliseconds before the answer')
    .addHelpText('after', examples('sadpath force wallet/ERR_WALLET_SERVICE_UNAVAILABLE --on debitWallet --times 2'));
  act<ForceOptions>(force, terminal, armCode);
  const faults = program.command('faults').description('the armed rules; `faults clear [id]` disarms');
  act(faults, terminal, listRules);
  act(faults.command('clear').description('disarm one rule, or all').argument('[id]'), terminal, disarm);
  const preset = faults
    .command('preset')
    .description('arm a rule by its name, or list those there are')
    .argument('[name]')
    .addHelpText('after', examples('sadpath faults preset nibss-away-for-an-hour'));
  act(preset, terminal, armPreset);
  const clock = program
    .command('clock')
    .description('the clock of the space, or move it')
    .argument('[action]', 'advance, freeze, set, resume or reset')
    .argument('[to]', 'an ISO 8601 instant, or a duration: P30D, 30d, 5m')
    .addHelpText('after', examples('sadpath clock advance 30d', 'sadpath clock set 2026-03-01T09:00:00Z'));
  act(clock, terminal, moveClock);
  const deps = program
    .command('deps')
    .description('the systems behind the services; `deps set NAME STATE` changes one')
    .addHelpText('after', examples('sadpath deps set nibss down', 'sadpath deps set fx slow --ms 800'));
  act(deps, terminal, listSystems);
  const set = deps
    .command('set')
    .description('up, down, slow or corrupt')
    .argument('<name>')
    .argument('<state>')
    .option('--ms <ms>', 'how slow, in real milliseconds');
  act<{ ms?: string }>(set, terminal, setSystem);
}

function whole(name: string, text: string | undefined): Record<string, number> {
  if (text === undefined) return {};
  if (!/^\d+$/.test(text)) throw new Mistake(`${text} is no whole number (${name})`);
  return { [name]: Number(text) };
}

async function armCode({ control, words: [word = ''], options }: Asked<ForceOptions>): Promise<Said> {
  const { service, code, id } = await findCode(control, word);
  const { on, times, skip, after, retryAfter, delay } = options;
  const body = {
    match: { service, ...(on === undefined ? {} : { operation: on }) },
    error: { code },
    ...(after === true ? { phase: 'after' } : {}),
    ...whole('times', times),
    ...whole('skip', skip),
    ...whole('retryAfter', retryAfter),
    ...whole('delay', delay),
  };
  const rule = await control.ask<ShownRule>({ method: 'POST', path: '/faults', body });
  return { json: rule, text: `${rule.id} forces ${id}: ${rule.explain}\nundo: sadpath faults clear ${rule.id}` };
}

async function listRules({ control }: Asked<object>): Promise<Said> {
  const { items } = await control.ask<FaultsAnswer>({ path: '/faults' });
  const text = items.length === 0 ? 'no rule is armed' : columns(items.map(({ id, explain }) => [id, explain]));
  return { json: items, text };
}

async function armPreset({ control, words: [name] }: Asked<object>): Promise<Said> {
  if (name === undefined) {
    const { items } = await control.ask<{ items: { readonly id: string }[] }>({ path: '/faults/presets' });
    return { json: items, text: items.map(({ id }) => id).join('\n') };
  }
  const path = `/faults/presets/${encodeURIComponent(name)}`;
  const rule = await control.ask<ShownRule>({ method: 'POST', path });
  return { json: rule, text: `${rule.id} is armed: ${rule.explain}\nundo: sadpath faults clear ${rule.id}` };
}

async function disarm({ control, words: [id] }: Asked<object>): Promise<Said> {
  const path = id === undefined ? '/faults' : `/faults/${encodeURIComponent(id)}`;
  await control.ask({ method: 'DELETE', path });
  return { json: { disarmed: id ?? 'all' }, text: id === undefined ? 'no rule is armed' : `${id} is disarmed` };
}

async function moveClock({ control, words: [action, to] }: Asked<object>): Promise<Said> {
  const call =
    action === undefined
      ? ({ path: '/clock' } as const)
      : ({ method: 'PUT', path: '/clock', body: { action, ...targetOf(action, to) } } as const);
  const clock = await control.ask<ShownClock>(call);
  const ran = (clock.ran ?? []).map(({ at, service, job }) => `  ${at} ${service} ${job}`);
  return { json: clock, text: [`${clock.now}, ${clock.mode}`, ...ran].join('\n') };
}

function targetOf(action: string, to: string | undefined): object {
  if (to === undefined) return {};
  return action === 'advance' ? { duration: durationOf(to) } : { instant: to };
}

/** `30d` is `P30D`, and `5m` is `PT5M`. */
function durationOf(text: string): string {
  const [, count, unit = ''] = /^(\d+)([smhdw])$/.exec(text) ?? [];
  if (count === undefined) return text;
  return 'smh'.includes(unit) ? `PT${count}${unit.toUpperCase()}` : `P${count}${unit.toUpperCase()}`;
}

async function listSystems({ control }: Asked<object>): Promise<Said> {
  const { items } = await control.ask<DependenciesAnswer>({ path: '/dependencies' });
  return { json: items, text: columns(items.map(({ name, state, meaning }) => [name, state, meaning])) };
}

async function setSystem({ control, words: [name = '', state], options }: Asked<{ ms?: string }>): Promise<Said> {
  const body = { state, ...(options.ms === undefined ? {} : { slowMs: whole('ms', options.ms)['ms'] }) };
  const path = `/dependencies/${encodeURIComponent(name)}`;
  const system = await control.ask<DependencyInfo>({ method: 'PUT', path, body });
  return { json: system, text: `${system.name} is ${system.state}` };
}
