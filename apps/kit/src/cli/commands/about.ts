import { execFile } from 'node:child_process';
import { createServer } from 'node:net';
import { lookup } from 'node:dns/promises';
import { platform } from 'node:os';
import type { Command } from 'commander';
import type { ControlClient } from '../../client/control-client';
import type { ServicesAnswer, VersionAnswer } from '../../client/control-schema';
import { act, type Asked } from '../act';
import { examples, columns, type Said, type Terminal } from '../terminal';

/** `status`, `env`, `doctor`, `open`: what runs, and where. */
export function addAboutCommands(program: Command, terminal: Terminal): void {
  act(program.command('status').description('what runs, and where'), terminal, status);
  const env = program
    .command('env')
    .description('print addresses as variables of a shell, with credentials as comments')
    .addHelpText('after', examples('eval "$(sadpath env)"', 'sadpath env --space my-test --json'));
  act(env, terminal, showEnv);
  act(program.command('doctor').description('look for what is in the way of a start'), terminal, doctor);
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

interface Check {
  readonly name: string;
  readonly isFine: boolean;
  readonly says: string;
}

async function doctor({ control }: Asked<object>): Promise<Said> {
  const port = Number(new URL(control.address.url).port || '4000');
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isAnswering = await control.ask({ path: '/health' }).then(
    () => true,
    () => false,
  );
  const checks: Check[] = [
    {
      name: 'node',
      isFine: major > 20 || (major === 20 && minor >= 19),
      says: `${process.version}; 20.19 or later is needed`,
    },
    await portCheck(port, isAnswering),
    await nameCheck(),
    ...(isAnswering ? [await clockCheck(control)] : []),
  ];
  const rows = checks.map(({ name, isFine, says }) => [isFine ? 'ok' : 'NO', name, says]);
  return { json: { checks }, text: columns(rows), exitCode: checks.every(({ isFine }) => isFine) ? 0 : 1 };
}

async function portCheck(port: number, isAnswering: boolean): Promise<Check> {
  if (isAnswering) return { name: 'port', isFine: true, says: `a sandbox answers on ${port}` };
  const isFree = await new Promise<boolean>((done) => {
    const server = createServer();
    server.once('error', () => done(false));
    server.listen(port, '127.0.0.1', () => server.close(() => done(true)));
  });
  return {
    name: 'port',
    isFine: isFree,
    says: isFree ? `${port} is free` : `${port} is taken by another program; --port`,
  };
}

async function nameCheck(): Promise<Check> {
  const name = 'my-space.localhost';
  const found = await lookup(name).catch(() => undefined);
  const isFine = found !== undefined;
  const says = isFine ? `${name} is this machine` : `${name} does not resolve; use /s/my-space/ or the header`;
  return { name: 'names', isFine: true, says };
}

async function clockCheck(control: ControlClient): Promise<Check> {
  const { now, mode } = await control.ask<{ now: string; mode: string }>({ path: '/clock' });
  return { name: 'clock', isFine: true, says: `${now}, ${mode}` };
}

async function open({ control }: Asked<object>): Promise<Said> {
  await control.ask({ path: '/health' });
  const url = control.space === undefined ? control.address.url : `${control.address.url}/s/${control.space}/`;
  const programs: Partial<Record<NodeJS.Platform, string>> = { darwin: 'open', win32: 'explorer' };
  const program = programs[platform()] ?? 'xdg-open';
  const isOpen = await new Promise<boolean>((done) => {
    execFile(program, [url], (error) => done(error === null));
  });
  return { json: { url, opened: isOpen }, text: isOpen ? url : `${program} does not open it: ${url}` };
}
