import { resolve } from 'node:path';
import { build, isStale } from './bundle.mjs';
import { openChromium, openPage, runChecks } from './chromium.mjs';
import { behaviours } from './console/behaviours.mjs';
import { handChecks } from './console/hands.mjs';
import { pageChecks } from './console/pages.mjs';
import { partChecks } from './console/parts.mjs';
import { scriptChecks } from './console/scripts.mjs';
import { scrollChecks } from './console/scrolling.mjs';
import { taskChecks } from './console/tasks.mjs';
import { LookedAtSandbox } from './looked-at-sandbox.mjs';

/**
 * Looks at the web console as a person does: starts a sandbox, sends requests, clicks and types in a headless Chromium, and
 * keeps pictures of every page in .cache/console. A word picks the checks in whose names it stands. Skipped where there is no
 * Chromium.
 */
const PICTURES = resolve(import.meta.dirname, '../.cache/console');
const TOKEN = 'a token for looking';

const browser = await openChromium();
if (isStale()) await build();
const sandbox = await LookedAtSandbox.start({ SADPATH_JOURNAL_ENTRIES: '20000' });
const shared = await LookedAtSandbox.start({ SADPATH_ADMIN_TOKEN: TOKEN });
shared.token = TOKEN;
await sandbox.makeTraffic();
const { page, complaints } = await openPage(browser);
const looked = { browser, page, complaints, sandbox, shared, folder: PICTURES };

const [word = ''] = process.argv.slice(2);
const checks = [
  ...behaviours(looked),
  ...taskChecks(looked),
  ...handChecks(looked),
  ...pageChecks(looked),
  ...partChecks(looked),
  ...scriptChecks(looked),
  ...scrollChecks(looked),
  [
    'nothing was asked of another origin, refused by the policy or thrown',
    () => {
      if (complaints.length > 0) throw new Error(complaints.join('\n'));
    },
  ],
];
const sayHowMany = await runChecks(checks.filter(([name]) => name.includes(word)));
await browser.close();
await Promise.all([sandbox.stop(), shared.stop()]);
sayHowMany();
