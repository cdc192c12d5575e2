import { SPACE } from '../looked-at-sandbox.mjs';

/** Enough to see that only a few are drawn; `LOOK_ROWS=10000` measures what a day of tests leaves. */
const ROWS = Number(process.env.LOOK_ROWS ?? 1_000);
const LONG = `${SPACE}-long`;
const PHONE = `${SPACE}-phone`;
/** What a person may call smooth: 50 frames a second, and so no more work of the page's own thread in a frame. */
const MOST_MS_OF_A_FRAME = 20;
/** Pixels that one frame goes on: 18 rows, as fast as a page is thrown. */
const STEP = 1_000;
/** After which it is said how far it came. */
const LONGEST_MS = 60_000;

/** Thousands of requests are scrolled through to the oldest, pages being read meanwhile, and the frames counted. */
export function scrollChecks({ page, sandbox, complaints }) {
  return [
    [
      'on a phone the page itself scrolls, and older requests are read',
      async () => {
        await sandbox.sendMany(150, PHONE);
        await page.setViewportSize({ width: 390, height: 844 });
        await page.goto('about:blank');
        await page.goto(`${sandbox.origin}/#/requests?space=${PHONE}`);
        await page.locator('a.row').first().waitFor();
        await page.evaluate(() => globalThis.scrollBy(0, 1e6));
        await page.locator('.count', { hasText: '150 shown' }).waitFor();
        await page.evaluate(() => globalThis.scrollBy(0, 1e6));
        await page.locator('[aria-posinset="150"]').waitFor();
        if (complaints.length > 0) throw new Error(complaints.join('\n'));
      },
    ],
    [
      `${String(ROWS)} requests scroll with no more work in a frame than 50 a second allow`,
      async () => {
        await sandbox.sendMany(ROWS, LONG);
        await page.setViewportSize({ width: 1440, height: 900 });
        await page.goto(`${sandbox.origin}/#/requests?space=${LONG}`);
        await page.locator('a.row').first().waitFor();
        const told = await frames(page, throwDown);
        console.log(`        ${told.words}`);
        if (told.rows < ROWS) throw new Error(`only ${String(told.rows)} rows were read`);
        if (told.drawn > 100) throw new Error(`${String(told.drawn)} rows are in the page at once`);
        // How long a frame took says what else the machine did; how much of the thread it took, what the page did.
        if (told.busyMs > MOST_MS_OF_A_FRAME) throw new Error(`a frame takes ${told.busyMs.toFixed(1)} ms of work`);
      },
    ],
    [
      'what comes while one reads older requests does not move them',
      async () => {
        await page.locator('.list-pane').evaluate((pane) => (pane.scrollTop = 30_000));
        // The pane stands where it was put at once; its rows are drawn a frame later.
        const seen = async () => (await page.waitForFunction(firstSeen)).jsonValue();
        const before = await seen();
        const counted = await page.locator('.count').textContent();
        await sandbox.sendMany(5, LONG);
        await page.waitForFunction((text) => globalThis.document.querySelector('.count').textContent !== text, counted);
        const after = await seen();
        if (before !== after) throw new Error(`${before} became ${after}`);
      },
    ],
  ];
}

/** Counts frames and the work in them while something is done in the page. */
async function frames(page, done) {
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busyS = async () => {
    const { metrics } = await client.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value;
  };
  const before = await busyS();
  const { times, rows, drawn } = await page.evaluate(done, { step: STEP, longest: LONGEST_MS });
  const busyMs = ((await busyS()) - before) * 1_000;
  const lasted = times.at(-1) - times[0];
  const gaps = times.slice(1).map((time, at) => time - times[at]);
  const slow = gaps.filter((gap) => gap > MOST_MS_OF_A_FRAME).length;
  const each = busyMs / gaps.length;
  const words =
    `${String(rows)} rows, ${String(drawn)} drawn at once; ${(gaps.length / (lasted / 1_000)).toFixed(1)} frames a second, ` +
    `${String(slow)} of ${String(gaps.length)} above ${String(MOST_MS_OF_A_FRAME)} ms, ${each.toFixed(1)} ms of work each`;
  await client.detach();
  return { words, rows, drawn, busyMs: each };
}

/** In the page: goes down a step with each frame until the oldest row is there; answers when each frame was. */
function throwDown({ step, longest }) {
  const { document, requestAnimationFrame } = globalThis;
  const pane = document.querySelector('.list-pane');
  const times = [];
  let drawn = 0;
  return new Promise((done) => {
    const frame = (time) => {
      times.push(time);
      drawn = Math.max(drawn, document.querySelectorAll('.windowed > *').length);
      const isEnd = pane.scrollTop + pane.clientHeight >= pane.scrollHeight - 2;
      if ((isEnd && document.querySelector('button.more') === null) || time - times[0] > longest) {
        const last = [...document.querySelectorAll('.windowed > *')].at(-1);
        done({ times, drawn, rows: Number(last.ariaPosInSet) });
        return;
      }
      pane.scrollTop += step;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}

/** In the page: the first row that is seen whole, and where it stands; false while none of those drawn is in sight. */
function firstSeen() {
  const { document, innerHeight } = globalThis;
  const { bottom } = document.querySelector('.list-pane .filters').getBoundingClientRect();
  const topOf = (row) => row.getBoundingClientRect().top;
  const row = [...document.querySelectorAll('.windowed > *')].find((each) => topOf(each) >= bottom);
  if (row === undefined || topOf(row) > innerHeight) return false;
  return `${row.querySelector('a').href} at ${String(Math.round(topOf(row)))}`;
}
