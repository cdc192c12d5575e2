import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
/** It calls nobody by itself. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const WAIT_MS = 15_000;
const OWN = /^(?:https?:\/\/(?:localhost|127\.0\.0\.1)[:/]|data:|about:|blob:)/;

/** A headless Chromium: that of this machine, or the one that CHROMIUM names. Where there is none, says so and ends the program. */
export async function openChromium() {
  const executablePath = [process.env.CHROMIUM, ...PLACES].find((path) => path !== undefined && existsSync(path));
  if (executablePath === undefined) {
    console.log('skipped: there is no Chromium here; install one, or name it by CHROMIUM');
    process.exit(0);
  }
  return chromium.launch({ executablePath, args: QUIET });
}

/**
 * A page with what it complained of: errors, refusals of its content security policy, requests to elsewhere. What it waits for
 * and does not get is an error.
 */
export async function openPage(browser, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  context.setDefaultTimeout(WAIT_MS);
  const page = await context.newPage();
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(error.stack ?? error.message));
  page.on('console', (message) => {
    // That a request was refused is written there too, and is what a sandbox is for.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(message.text());
  });
  page.on('request', (request) => {
    if (!OWN.test(request.url())) complaints.push(`asked ${request.url()}`);
  });
  return { page, complaints };
}

/** Waits until an expression is true in the page. Rejects when it stays false. */
export async function until(page, expression) {
  await page.waitForFunction(`Boolean(${expression})`);
}

/** Runs checks one after the other, says how each ended, and at last how many passed and failed. */
export async function runChecks(checks) {
  let failed = 0;
  for (const [name, check] of checks) {
    try {
      await check();
      console.log(`ok      ${name}`);
    } catch (error) {
      failed += 1;
      console.log(`FAILED  ${name}\n${error.stack ?? error}`);
    }
  }
  process.exitCode = failed === 0 ? 0 : 1;
  return () => console.log(`\n${checks.length - failed} passed, ${failed} failed`);
}
