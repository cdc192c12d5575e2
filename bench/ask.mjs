/** Sends a request of a row once; `[<id>]` in its body is a number of its own. */
export function ask(gateway, { request: { method, path, headers, body } }) {
  return fetch(gateway + path, {
    method,
    headers,
    ...(body === undefined ? {} : { body: body.replace('[<id>]', 'probe') }),
  });
}

/** Sets what a row needs in the default space. */
export async function setUp(gateway, { settings }, headers = {}) {
  if (settings === undefined) return;
  const answer = await fetch(`${gateway}/__admin/space`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ settings }),
  });
  if (!answer.ok) throw new Error(await answer.text());
}
