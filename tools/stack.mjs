import { randomUUID } from 'node:crypto';
import assert from 'node:assert/strict';
import { ComposeProject, findCompose, run } from './compose.mjs';
import { StackClient } from './stack-client.mjs';

const TOKEN = 'token-of-this-run';
const W1 = '00000000-0000-4000-8000-000000000101';
const W2 = '00000000-0000-4000-8000-000000000102';
const PARALLEL = 30;

const { words, missing } = await findCompose();
if (words === undefined) {
  console.log(`skipped: ${missing}`);
} else {
  await tryContainers(new ComposeProject(words, `sadpath-${randomUUID().slice(0, 8)}`, { SADPATH_ADMIN_TOKEN: TOKEN }));
}

/** Builds the image, brings every service up in a container of its own, wallet in three, and takes all of it down again. */
async function tryContainers(project) {
  try {
    await step('the image builds', async () => void (await project.do('build')));
    await step('every container becomes healthy', async () => {
      await project.do('up', '-d', '--scale', 'wallet=3');
      for (const id of await project.containers()) await project.untilHealthy(id);
    });
    const address = (await project.do('port', 'gateway', '4000')).replace(/^0\.0\.0\.0/, '127.0.0.1');
    const client = new StackClient(`http://${address}`, TOKEN);
    await step('every recipe meets its code', () => playRecipes(client));
    await step('thirty debits under one key move money once', () => debitOnce(client));
    await step('a fault for one request meets one of thirty', () => meetOnce(client));
    await step('a wallet killed in the middle of transfers loses none', () => killOne(client, project));
  } catch (error) {
    console.error(await project.logs());
    throw error;
  } finally {
    await project.do('down', '--volumes', '--timeout', '3');
    console.log('all containers are gone');
  }
}

async function step(title, work) {
  const before = performance.now();
  const said = await work();
  const told = typeof said === 'number' ? `: ${said}` : '';
  console.log(`${title}${told} (${((performance.now() - before) / 1000).toFixed(1)} s)`);
}

async function playRecipes(client) {
  const { items } = await client.ask('GET', '/recipes');
  const waiting = items.filter(({ natural }) => natural === undefined);
  const count = waiting.length;
  const failed = [];
  const player = async () => {
    for (let recipe = waiting.shift(); recipe !== undefined; recipe = waiting.shift()) {
      const ended = await client.ask('POST', `/recipes/${recipe.service}/${recipe.code}/run`);
      if (ended.passed !== true) failed.push(ended);
    }
  };
  await Promise.all(Array.from({ length: 8 }, player));
  assert.deepEqual(failed, []);
  return count;
}

async function debitOnce(client) {
  const space = await client.space();
  const admin = await space.walletAdmin();
  const headers = { ...admin, 'idempotency-key': 'once' };
  const debit = () => space.call('POST', `/wallet/v1/wallets/${W1}/debit`, { headers, body: { amount: 100 } });
  const answers = await Promise.all(Array.from({ length: PARALLEL }, debit));
  const done = answers.filter(({ status }) => status === 201);
  assert.equal(new Set(done.map(({ body }) => body.data.id)).size, 1);
  assert.equal(done.filter(({ headers: told }) => told.get('idempotency-replayed') === null).length, 1);
  assert.ok(answers.every(({ status }) => status === 201 || status === 409));
  assert.equal(await space.balance(admin, W1), 99_900);
}

async function meetOnce(client) {
  const space = await client.space();
  const headers = await space.walletAdmin();
  const rule = { match: { service: 'wallet' }, error: { code: 'ERR_WALLET_TIMEOUT' }, times: 1 };
  await space.admin('POST', '/faults', rule);
  const read = () => space.call('GET', `/wallet/v1/wallets/${W1}/balance`, { headers });
  const answers = await Promise.all(Array.from({ length: PARALLEL }, read));
  assert.deepEqual(
    answers.filter(({ status }) => status !== 200).map(({ body }) => body.code),
    ['ERR_WALLET_TIMEOUT'],
  );
}

/** Clients insist on their transfers under one key each, while a replica dies and comes back. */
async function killOne(client, project) {
  const space = await client.space();
  const admin = await space.walletAdmin();
  const [victim] = await project.containers('wallet');
  let accepted = 0;
  let killing;
  const transfer = async (key) => {
    const headers = { ...admin, 'idempotency-key': key };
    const body = { toWalletId: W2, amount: 1, description: key };
    let answer;
    for (let tries = 0; tries < 1_000; tries++) {
      answer = await space
        .call('POST', `/wallet/v1/wallets/${W1}/transfer`, { headers, body })
        .catch((error) => ({ text: String(error.cause ?? error) }));
      if (answer.status === 201) return;
    }
    throw new Error(`${key} was never accepted: ${answer.text}`);
  };
  const worker = async (name) => {
    for (let at = 0; at < 25; at++) {
      await transfer(`${name}-${at}`);
      accepted += 1;
      if (accepted === 40) killing = restart(project, victim);
    }
  };
  const before = await space.balance(admin, W1);
  await Promise.all(['a', 'b', 'c', 'd', 'e', 'f'].map(worker));
  await killing;
  assert.equal(await space.balance(admin, W1), before - accepted);
  return accepted;
}

async function restart(project, id) {
  assert.ok((await run('docker', ['kill', id])).ok);
  assert.ok((await run('docker', ['start', id])).ok);
  await project.untilHealthy(id);
}
