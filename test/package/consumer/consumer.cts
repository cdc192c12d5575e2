import catalog = require('sadpath/catalog');
import testing = require('sadpath/testing');

const code: catalog.Code = 'banking/INSUFFICIENT_FUNDS';

export async function use(): Promise<string> {
  const sandbox: testing.Sandbox = await testing.startSandbox();
  const space = await sandbox.space();
  await space.fail(code, { times: 1 });
  // @ts-expect-error -- no such code
  await space.fail('banking/NO_FUNDS');
  return space.url.banking;
}
