import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
/** It calls nobody by itself. */
const QUIET = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
];
const WAIT_MS = 10_000;

/** The Chromium of this machine, or the one that CHROMIUM names; undefined where there is none. */
export function findChromium() {
  return [process.env.CHROMIUM, ...PLACES].find((path) => path !== undefined && existsSync(path));
}

/** A headless Chromium, driven through its DevTools protocol over a pipe. */
export class Chromium {
  #child;
  #waiting = new Map();
  #session;
  #last = 0;
  #profile = mkdtempSync(join(tmpdir(), 'sadpath-chromium-'));
  /** What the page complained of: errors, refusals of its content security policy, requests to elsewhere. */
  complaints = [];

  constructor(program) {
    const flags = [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--hide-scrollbars',
      '--remote-debugging-pipe',
      ...QUIET,
    ];
    this.#child = spawn(program, [...flags, `--user-data-dir=${this.#profile}`, 'about:blank'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    });
    let rest = '';
    this.#child.stdio[4].setEncoding('utf8').on('data', (piece) => {
      const messages = (rest + piece).split('\0');
      rest = messages.pop();
      for (const message of messages) this.#hear(JSON.parse(message));
    });
  }

  /** Opens the one page that is driven. */
  async open() {
    const { targetInfos } = await this.#send('Target.getTargets');
    const { targetId } = targetInfos.find(({ type }) => type === 'page');
    this.#session = (await this.#send('Target.attachToTarget', { targetId, flatten: true })).sessionId;
    for (const domain of ['Page', 'Runtime', 'Log', 'Network']) await this.#send(`${domain}.enable`);
  }

  /** Sets the size of the page and the colour scheme that the system prefers. */
  async look(width, height, scheme) {
    const metrics = { width, height, deviceScaleFactor: 1, mobile: width < 600 };
    await this.#send('Emulation.setDeviceMetricsOverride', metrics);
    await this.#send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] });
  }

  async goTo(url) {
    // A change of the hash alone loads nothing, and every look begins anew.
    await this.#send('Page.navigate', { url: 'about:blank' });
    await this.#send('Page.navigate', { url });
  }

  /** The value of an expression in the page. Rejects with what it throws. */
  async evaluate(expression) {
    const { result, exceptionDetails } = await this.#send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** Waits until an expression is true in the page. Rejects when it stays false. */
  async until(expression) {
    const end = performance.now() + WAIT_MS;
    while (performance.now() < end) {
      if (await this.evaluate(`Boolean(${expression})`).catch(() => false)) return;
      await new Promise((done) => setTimeout(done, 50));
    }
    const text = await this.evaluate('document.body.innerText.slice(0, 800)');
    throw new Error(`never came true: ${expression}\n${text}`);
  }

  /** Types a text into what has the focus. */
  async type(text) {
    await this.#send('Input.insertText', { text });
  }

  /** Presses one key, as `Enter`, `/` or `ArrowDown`. */
  async press(key) {
    const text = key === 'Enter' ? '\r' : key.length === 1 ? key : undefined;
    await this.#send('Input.dispatchKeyEvent', { type: 'keyDown', key, ...(text && { text }) });
    await this.#send('Input.dispatchKeyEvent', { type: 'keyUp', key });
  }

  /** What is seen now, as the bytes of a PNG. */
  async screenshot() {
    return Buffer.from((await this.#send('Page.captureScreenshot', { format: 'png' })).data, 'base64');
  }

  async close() {
    const ended = new Promise((done) => this.#child.once('close', done));
    this.#session = undefined;
    await this.#send('Browser.close');
    await ended;
    // Its helpers may still be writing.
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }

  #send(method, params = {}) {
    const id = (this.#last += 1);
    const session = this.#session === undefined ? {} : { sessionId: this.#session };
    this.#child.stdio[3].write(`${JSON.stringify({ id, method, params, ...session })}\0`);
    return new Promise((done, fail) => this.#waiting.set(id, { done, fail }));
  }

  #hear({ id, result, error, method, params }) {
    if (id !== undefined) {
      const { done, fail } = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error) fail(new Error(error.message));
      else done(result);
    } else if (method === 'Runtime.exceptionThrown')
      this.complaints.push(params.exceptionDetails.exception?.description);
    else if (method === 'Log.entryAdded' && params.entry.source !== 'network') this.complaints.push(params.entry.text);
    else if (method === 'Network.requestWillBeSent') this.#watchRequest(params.request.url);
  }

  #watchRequest(url) {
    if (!/^(?:https?:\/\/(?:localhost|127\.0\.0\.1)[:/]|data:|about:)/.test(url)) this.complaints.push(`asked ${url}`);
  }
}
