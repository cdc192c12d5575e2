const SANDBOX = process.env.SADPATH_URL ?? 'http://localhost:4000';

/** A space of the sandbox for one test. */
export class SandboxSpace {
  #id;

  static async open(label) {
    const space = new SandboxSpace();
    const id = label.toLowerCase().replaceAll(/\W+/g, '-');
    space.#id = (await space.#ask('POST', '/spaces?replace=true', { id, label })).id;
    return space;
  }

  /** Where the application finds the platform: the address chooses the space. */
  get origin() {
    return `${SANDBOX}/s/${this.#id}`;
  }

  /** Arms a fault (`POST /__admin/faults`). */
  arm(rule) {
    return this.#ask('POST', '/faults', rule);
  }

  /** Lets time pass in the space: nobody sleeps in these tests. */
  pass(ms) {
    return this.#ask('PUT', '/clock', { action: 'advance', duration: `PT${ms / 1_000}S` });
  }

  async #ask(method, path, body) {
    const answer = await fetch(`${SANDBOX}/__admin${path}`, {
      method,
      headers: { 'content-type': 'application/json', 'x-sandbox-space': this.#id ?? 'default' },
      body: JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${text}`);
    return JSON.parse(text);
  }
}
