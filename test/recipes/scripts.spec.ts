import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { transform } from '@swc/core';
import type { ScriptFormat } from '@sadpath/recipes';
import { codeOf } from '../support/codes';
import { playHttpFile } from '../support/play-http-file';
import { fewAtATime, runProgram } from '../support/run-program';
import { suite, suiteFacts } from '../support/suite';
import type { RecipeFacts } from '../support/suite-facts';
import { send } from '../support/wire';

const { recipes, services } = suiteFacts();
const PAGES = resolve(__dirname, '../../docs/errors');
const PAGE_ORIGIN = 'http://localhost:4000';

/** What the other forms are tried on: values out of answers, bodies of all kinds, repetitions, silence, a forced code. */
const SAMPLE = [
  'customer/otp.expired',
  'customer/internal.error',
  'customer/pin.locked',
  'auth/auth.rate.limit.exceeded',
  'wallet/ERR_WALLET_FROZEN',
  'wallet/ERR_WALLET_SPLIT_AMOUNT_MISMATCH',
  'banking/RATE_LIMIT_EXCEEDED',
  'banking/EARLY_WITHDRAWAL',
  'issuing/malformed_json',
  'issuing/otp_token_expired',
  'issuing/tls_certificate_revoked',
];
const sample = recipes.filter(({ service, code }) => SAMPLE.includes(`${service}/${code}`));

function pageOf(service: string, code: string): string {
  const file = join(PAGES, service, `${code}.md`);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** True for a code after which something can be done: a change, a wait, a repetition or a check. */
function goesOn({ service, code }: RecipeFacts): boolean {
  return codeOf(service, code).retry !== 'never';
}

async function scriptOf({ service, code }: RecipeFacts, format: ScriptFormat): Promise<string> {
  const { status, text, headers } = await send(`${suite.gateway}/__admin/errors/${service}/${code}?as=${format}`);
  expect({ status, type: headers['content-type'] }).toEqual({ status: 200, type: 'text/plain; charset=utf-8' });
  return text;
}

/** Everything of a script but the lines that say what it is. */
function workOf(script: string): string {
  return script.split('\n').slice(2).join('\n').trimEnd();
}

/** The script that a page shows for the way past a code; empty where there is none. */
function wayPast({ service, code }: RecipeFacts): string {
  return /## Get past it\n.*?```sh\n(.*?)```/s.exec(pageOf(service, code))?.[1] ?? '';
}

/** True of a script with which the way past the code begins: it is tried when that is. */
function beginsWayPast(script: string, recipe: RecipeFacts): boolean {
  const shown = asOnPage(workOf(script)).replaceAll('curl -sSi ', 'curl -sS -o /dev/null ');
  return workOf(wayPast(recipe)).startsWith(shown);
}

/** A script of this sandbox as the pages show it. */
function asOnPage(script: string): string {
  const token = / -H "X-Admin-Token: \$SADPATH_ADMIN_TOKEN"/g;
  return script.replaceAll(suite.gateway, PAGE_ORIGIN).replaceAll(token, '').trimEnd();
}

/** The space that a script made, by what it printed; undefined where it got no answer. */
function spaceOf(output: string): string | undefined {
  return /(?:^x-sandbox-space|, space): ([\w-]+)/im.exec(output)?.[1];
}

/** What the journal says of the last request of the newest space in which the code was met. */
async function lastOf(space: string, { service, code }: RecipeFacts): Promise<unknown> {
  const headers = { 'x-sandbox-space': space };
  // The server learns a little later than its client that the client has hung up.
  const match = { service, code };
  await send(`${suite.gateway}/__admin/requests/wait`, { method: 'POST', headers, body: { match } });
  const { body } = await send(`${suite.gateway}/__admin/requests?limit=1`, { headers });
  const [entry] = (body as { items: readonly { code?: string; outcome: string }[] }).items;
  return { code: entry?.code, outcome: entry?.outcome };
}

/** The status that a script ends in; 0 where it ends without an HTTP answer. */
function endOf({ service, code }: RecipeFacts): number {
  return codeOf(service, code).status ?? 0;
}

describe('the machine', () => {
  it.each(['curl', 'jq'])('has %s, without which no script of a page can be tried', async (program) => {
    expect(await runProgram([program, '--version'], '')).toMatchObject({ exit: 0 });
  });
});

describe('as a shell script, every recipe ends in its code:', () => {
  async function tryScript(recipe: RecipeFacts): Promise<unknown> {
    const script = await scriptOf(recipe, 'sh');
    if (beginsWayPast(script, recipe)) return undefined;
    const { exit, output } = await runProgram(['sh'], script);
    const status = /no HTTP answer/.test(output) ? 0 : Number(/^HTTP\/1\.1 (\d+)/m.exec(output)?.[1]);
    const space = spaceOf(output);
    const last = space === undefined ? output : await lastOf(space, recipe);
    return { code: recipe.code, exit, status, last };
  }

  it.each(services.map(({ name }) => name))(
    '%s',
    async (service) => {
      const own = recipes.filter((recipe) => recipe.service === service);
      const tried = await fewAtATime(own, tryScript);
      const alone = own.filter((_, at) => tried[at] !== undefined);
      expect(tried.filter((one) => one !== undefined)).toEqual(
        alone.map((recipe) => {
          const { code, natural } = recipe;
          return { code, exit: 0, status: endOf(recipe), last: { code, outcome: natural ? 'forced' : 'natural' } };
        }),
      );
    },
    60_000,
  );
});

describe('the page of every code has the script that runs:', () => {
  it.each(services.map(({ name }) => name))('%s', async (service) => {
    for (const recipe of filled(recipes.filter((one) => one.service === service))) {
      const script = await scriptOf(recipe, 'sh');
      expect(pageOf(service, recipe.code)).toContain(asOnPage(script));
    }
  });
});

describe('the page of every code that has a way past it shows a script that meets the code and ends in success:', () => {
  const past = recipes.filter(
    (recipe) => recipe.natural === undefined && goesOn(recipe) && recipe.remedy?.impossible === undefined,
  );

  async function tryScript(recipe: RecipeFacts): Promise<unknown> {
    const { exit, output } = await runProgram(['sh'], wayPast(recipe).replaceAll(PAGE_ORIGIN, suite.gateway));
    const statuses = [...output.matchAll(/^HTTP\/1\.1 (\d)/gm)].map(([, kind]) => kind);
    return { code: recipe.code, exit, kind: statuses.at(-1), met: await metIn(spaceOf(output) ?? '', recipe) };
  }

  /** How the journal of a space tells the first request that met a code by itself. */
  async function metIn(space: string, { service, code }: RecipeFacts): Promise<unknown> {
    const headers = { 'x-sandbox-space': space };
    const body = { match: { service, code, outcome: 'natural' } };
    const found = await send(`${suite.gateway}/__admin/requests/wait`, { method: 'POST', headers, body });
    const [first] = (found.body as { items: readonly { status?: number }[] }).items;
    return first?.status ?? 0;
  }

  it.each(services.map(({ name }) => name))(
    '%s',
    async (service) => {
      const own = past.filter((recipe) => recipe.service === service);
      expect(await fewAtATime(own, tryScript)).toEqual(
        own.map((recipe) => ({ code: recipe.code, exit: 0, kind: '2', met: endOf(recipe) })),
      );
    },
    60_000,
  );
});

describe('an HTTP client file ends in the code:', () => {
  it.each(sample)('$service/$code', async (recipe) => {
    const { status, space } = await playHttpFile(await scriptOf(recipe, 'http'));
    expect(status).toBe(endOf(recipe));
    expect(await lastOf(space, recipe)).toMatchObject({ code: recipe.code });
  });
});

describe('a program of Node ends in the code:', () => {
  it.each(sample)('$service/$code', async (recipe) => {
    const jsc = { parser: { syntax: 'typescript' as const }, target: 'es2022' as const };
    const { code } = await transform(await scriptOf(recipe, 'ts'), { swcrc: false, jsc, module: { type: 'es6' } });
    const { exit, output } = await runProgram([process.execPath, '--input-type=module'], code);
    expect({ exit, status: Number(output.split(' ')[0]) }).toEqual({ exit: 0, status: endOf(recipe) });
  });
});

describe('a program of Python ends in the code:', () => {
  it('finds Python, or leaves the programs to machines that have it', async () => {
    const { exit } = await runProgram(['python3', '--version'], '');
    if (exit === undefined) return;
    for (const recipe of filled(sample)) {
      const run = await runProgram(['python3', '-'], await scriptOf(recipe, 'py'));
      const told = { code: recipe.code, exit: run.exit, status: Number(run.output.split(' ')[0]) };
      expect(told).toEqual({ code: recipe.code, exit: 0, status: endOf(recipe) });
    }
  }, 60_000);
});

describe('a form that there is none of', () => {
  it('is refused with those there are', async () => {
    const { status, body } = await send(`${suite.gateway}/__admin/errors/customer/invalid.pin?as=php`);
    expect({ status, body }).toMatchObject({ status: 422, body: { nearest: ['sh', 'http', 'ts', 'py'] } });
  });
});
