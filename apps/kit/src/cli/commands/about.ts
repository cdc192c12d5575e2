import { execFile } from 'node:child_process';
import { platform } from 'node:os';
import type { Command } from 'commander';
import type { ControlClient } from '../../client/control-client';
import type { ServicesAnswer, VersionAnswer } from '@sadpath/control-types';
import { act, type Asked } from '../act';
import { examples, columns, type Said, type Terminal } from '../terminal';

/** `status`, `env`, `open`: what runs, and where. */
export function addAboutCommands(program: Command, terminal: Terminal): void {
  act(program.command('status').description('what runs, and where'), terminal, status);
  const env = program
    .command('env')
    .description('print addresses as variables of a shell, with credentials as comments')
    .addHelpText('after', examples('eval "$(sadpath env)"', 'sadpath env --space my-test --json'));
  act(env, terminal, showEnv);
  act(program.command('open').description('open the web console in a browser'), terminal, open);
}

async function servicesOf(control: ControlClient): Promise<ServicesAnswer['items']> {
  return (await control.ask<ServicesAnswer>({ path: '/services' })).items;
}

async function status({ control }: Asked<object>): Promise<Said> {
  const [version, services] = await Promise.all([
    control.ask<VersionAnswer>({ path: '/version' }),
    servicesOf(control),
  ]);
  const rows = services.map(({ name, url = '', basePaths, codes }) => [
    name,
    url,
    basePaths.join(' '),
    `${codes} codes`,
  ]);
  const head = `Sadpath ${version.version} on Node ${version.node} at ${control.address.url}`;
  return { json: { url: control.address.url, ...version, services }, text: `${head}\n${columns(rows)}` };
}

async function showEnv({ control }: Asked<object>): Promise<Said> {
  const services = await servicesOf(control);
  const prefix = control.space === undefined ? '' : `/s/${control.space}`;
  const { url } = control.address;
  const variables: Record<string, string> = { SADPATH_URL: url };
  for (const { name, basePaths } of services)
    variables[`${name.toUpperCase().replaceAll('-', '_')}_URL`] = `${url}${prefix}${basePaths[0] ?? ''}`;
  const credentials = services.flatMap(({ name, credentials: lines }) => lines.map((line) => `# ${name}: ${line}`));
  const exported = Object.entries(variables).map(([name, value]) => `export ${name}='${value}'`);
  return { json: { variables, credentials }, text: [...exported, ...credentials].join('\n') };
}

async function open({ control, terminal }: Asked<object>): Promise<Said> {
  await control.ask({ path: '/health' });
  const url = control.space === undefined ? control.address.url : `${control.address.url}/s/${control.space}/`;
  const programs: Partial<Record<NodeJS.Platform, string>> = { darwin: 'open', win32: 'explorer' };
  const program = programs[platform()] ?? 'xdg-open';
  const isOpen = await new Promise<boolean>((done) => {
    execFile(program, [url], { env: terminal.config.environment }, (error) => done(error === null));
  });
  return { json: { url, opened: isOpen }, text: isOpen ? url : `${program} does not open it: ${url}` };
}
