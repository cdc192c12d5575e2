import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { parseArgs } from 'node:util';
import { issuingConfig } from '../issuing.config';
import { fillDirectory } from './fill-directory';
import { signRequest, type SigningResult } from './sign-request';

const USAGE = `Signs a certificate request with the development authority of the sandbox.

  npm run issuing:csr -- REQUEST.pem [--name NAME] [--production]

The certificate is filed as NAME.crt (the name of the request's file by default) where the TLS listeners look for it,
and is good in every space from then on. Without REQUEST.pem the directory of the fixture certificates is made and shown.
`;

const OPTIONS = {
  name: { type: 'string' },
  production: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** Exit code of a request that was turned down. */
const REFUSED = 1;
const MISUSED = 2;

interface Wish {
  readonly file: string;
  readonly name: string | undefined;
  readonly isProduction: boolean;
}

async function sign({ file, name, isProduction }: Wish): Promise<SigningResult> {
  const directory = await fillDirectory((await issuingConfig()).certificates);
  return signRequest(directory, {
    request: await readFile(file, 'utf8'),
    name: name ?? basename(file, extname(file)),
    environment: isProduction ? 'production' : 'staging',
  });
}

async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  const [file, ...rest] = positionals;
  if (values.help || rest.length > 0) return say(USAGE, values.help ? 0 : MISUSED);
  if (file === undefined) return say(`${(await fillDirectory((await issuingConfig()).certificates)).path}\n`, 0);
  const result = await sign({ file, name: values.name, isProduction: values.production });
  return result.signed ? say(`${result.file}\n`, 0) : say(`refused: ${result.reason}\n`, REFUSED);
}

function say(text: string, exitCode: number): number {
  (exitCode === 0 ? process.stdout : process.stderr).write(text);
  return exitCode;
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  process.exitCode = say(`${error instanceof Error ? error.message : String(error)}\n`, MISUSED);
}
