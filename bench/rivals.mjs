import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from '../tools/compose.mjs';
import { ask, setUp } from './ask.mjs';
import { load } from './load.mjs';
import { PINNED, startSandbox, startServer } from './processes.mjs';
import { rows } from './rows.mjs';
import { printHead, printRow } from './table.mjs';

const BARE = resolve(import.meta.dirname, 'bare.mjs');
const CONNECTIONS = [10, 50];
const READY_WITHIN_MS = 60_000;

/** Where each rival stands in a folder into which npm has installed it, and how it is told to answer one request. */
const RIVALS = [
  { name: 'WireMock, as it comes', path: 'wiremock/build', command: wireMock },
  { name: 'WireMock, tuned, no journal', path: 'wiremock/build', command: wireMockTuned },
  { name: 'Prism', path: '@stoplight/prism-cli/dist/index.js', command: prism },
  { name: 'Mockoon', path: '@mockoon/cli/bin/run.js', command: mockoon },
];

/** The same validated 404 from Sadpath, from bare Fastify and from the rivals that a folder has; installs nothing. */
export async function benchRivals(folder) {
  if (folder === undefined) throw new Error('npm run bench -- rivals FOLDER: one into which npm has installed them');
  const sandbox = await startSandbox();
  const [row] = await rows(sandbox.gateway);
  await setUp(sandbox.gateway, row);
  const probe = await ask(sandbox.gateway, row);
  const answer = { status: probe.status, body: await probe.text(), path: row.request.path };
  const bare = await startServer(BARE, [String(answer.status), answer.body]);
  const measured = { row, answer, bare: bare.line };
  await compare('Sadpath', sandbox.services[row.service], measured);
  await sandbox.stop();
  for (const rival of RIVALS) await meet(rival, resolve(folder, 'node_modules', rival.path), measured);
  await bare.stop();
}

async function meet({ name, command }, program, measured) {
  if (!existsSync(program)) return void console.log(`${name} skipped: there is no ${program}`);
  const directory = mkdtempSync(join(tmpdir(), 'sadpath-rival-'));
  const port = String(await freePort());
  const words = command({ program, directory, port, ...measured.answer });
  const child = run(words);
  try {
    const url = `http://127.0.0.1:${port}`;
    await untilItAnswers(url, measured);
    await compare(name, url, measured);
  } finally {
    child.kill('SIGKILL');
    await once(child, 'close');
    rmSync(directory, { recursive: true, force: true });
  }
}

function run(words) {
  const [command, ...args] = PINNED ? ['taskset', '-c', '0', ...words] : words;
  return spawn(command, args, { stdio: 'ignore' });
}

/** Waits until it gives the answer of the row, so that nothing else is measured. */
async function untilItAnswers(url, { row, answer }) {
  const until = performance.now() + READY_WITHIN_MS;
  while (performance.now() < until) {
    const { status } = await ask(url, row).catch(() => ({ status: 0 }));
    if (status === answer.status) return;
    await new Promise((later) => setTimeout(later, 200));
  }
  throw new Error(`${url} does not answer ${answer.status}`);
}

async function compare(name, url, { row, bare }) {
  for (const connections of CONNECTIONS) {
    printHead(`${name}, ${connections} connections`, 'it', 'bare');
    const first = await load(url, row.request, { connections });
    printRow(row.name, first, await load(bare, row.request, { connections }));
  }
}

function wireMock({ program, directory, port, status, body, path }, options = []) {
  const mappings = join(directory, 'mappings');
  mkdirSync(mappings);
  const response = { status, body, headers: { 'Content-Type': 'application/json; charset=utf-8' } };
  const bodyPatterns = [{ matchesJsonPath: '$.entityId' }];
  const stub = { request: { method: 'POST', urlPath: path, bodyPatterns }, response };
  writeFileSync(join(mappings, 'stub.json'), JSON.stringify(stub));
  const jar = join(program, readdirSync(program).find((name) => name.endsWith('.jar')) ?? 'wiremock.jar');
  return ['java', '-jar', jar, '--port', port, '--root-dir', directory, '--disable-banner', ...options];
}

function wireMockTuned(given) {
  const options = ['--no-request-journal', '--async-response-enabled', 'true', '--disable-request-logging'];
  return wireMock(given, options);
}

function prism({ program, directory, port, status, body, path }) {
  const content = { 'application/json': { example: JSON.parse(body) } };
  const schema = { type: 'object', required: ['entityId'], properties: { entityId: { type: 'string' } } };
  const requestBody = { required: true, content: { 'application/json': { schema } } };
  const post = { requestBody, responses: { [status]: { description: 'refused', content } } };
  const document = { openapi: '3.0.3', info: { title: 'rival', version: '1' }, paths: { [path]: { post } } };
  const file = join(directory, 'openapi.json');
  writeFileSync(file, JSON.stringify(document));
  return [process.execPath, program, 'mock', '--port', port, '--verboseLevel', 'silent', file];
}

function mockoon({ program, directory, port, status, body, path }) {
  const response = { uuid: 'a', statusCode: status, body, headers: [], bodyType: 'INLINE', rules: [], default: true };
  const route = { uuid: 'r', type: 'http', method: 'post', endpoint: path.slice(1), responses: [response] };
  const headers = [{ key: 'Content-Type', value: 'application/json; charset=utf-8' }];
  const environment = { uuid: 'e', name: 'rival', port: Number(port), hostname: '127.0.0.1', headers, routes: [route] };
  const file = join(directory, 'environment.json');
  writeFileSync(file, JSON.stringify(environment));
  const options = ['--port', port, '--disable-log-to-file', '--repair'];
  return [process.execPath, program, 'start', '--data', file, ...options];
}
