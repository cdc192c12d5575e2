import type { HttpAnswer, SentRequest, Transport } from '@sadpath/recipes';
import type { Platform } from '@sadpath/service';

/** Sends recipe steps over HTTP: control steps to this process, others to the service that claims the path. */
export function httpTransport(platform: Platform, here: string): Transport {
  let agent: ReturnType<Platform['connections']['own']['agent']> | undefined;
  return async (sent: SentRequest, hangUp?: AbortSignal): Promise<HttpAnswer | undefined> => {
    const path = sent.path.split('?')[0] ?? sent.path;
    const service = platform.serviceOfPath(path);
    const base = service === undefined ? here : platform.urlOf(service.name);
    try {
      // Loaded when a recipe is run for the first time.
      const { request } = await import('undici');
      agent ??= platform.connections.own.agent({});
      const answer = await request(base + sent.path, {
        dispatcher: await agent,
        method: sent.method as 'GET',
        headers: sent.headers,
        ...(sent.body === undefined ? {} : { body: sent.body }),
        ...(hangUp === undefined ? {} : { signal: hangUp }),
      });
      const text = await answer.body.text();
      return { status: answer.statusCode, headers: textHeaders(answer.headers), body: parse(text) };
    } catch {
      return undefined;
    }
  };
}

function textHeaders(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
