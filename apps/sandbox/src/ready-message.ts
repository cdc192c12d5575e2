import type { ServiceHandle } from '@sadpath/service';

/** What the sandbox says when it is ready: for people, or one line of JSON for programs. */
export function readyMessage(
  origin: string | undefined,
  services: readonly ServiceHandle[],
  format: 'text' | 'json',
): string {
  if (format === 'json') {
    const urls = Object.fromEntries(services.map(({ definition, url }) => [definition.name, url]));
    const listeners = Object.fromEntries(listenersOf(services));
    return `${JSON.stringify({ ready: true, gateway: origin, services: urls, listeners })}\n`;
  }
  const rows = services.map(
    ({ definition, url }) => `  ${definition.name.padEnd(14)} ${url ?? ''}   ${definition.basePaths[0] ?? ''}`,
  );
  const logins = services.flatMap(({ definition }) =>
    (definition.credentials ?? []).map((line) => `  ${definition.name.padEnd(14)} ${line}`),
  );
  return [
    origin === undefined
      ? 'Sadpath is ready'
      : `Sadpath is ready: open ${origin} in a browser (control API: ${origin}/__admin)`,
    '',
    'Services',
    ...rows,
    ...listenersOf(services).map(([name, address]) => `  ${name.padEnd(14)} ${address}`),
    '',
    'Fixture credentials',
    ...logins,
    '',
    ...(origin === undefined ? [] : tries(origin)),
    '',
  ].join('\n');
}

/** Listeners beside the plain ports, as `service.name` and address. */
function listenersOf(services: readonly ServiceHandle[]): readonly (readonly [string, string])[] {
  return services.flatMap(({ definition, listeners }) =>
    listeners.map(({ name, address }) => [`${definition.name}.${name}`, address] as const),
  );
}

function tries(origin: string): readonly string[] {
  return [
    'Try',
    `  curl -s ${origin}/dcms/api/authenticate -H 'content-type: application/json' -d '{"username":"api_admin","password":"Sandbox#123"}'`,
    `  curl -s ${origin}/wallet/v1/wallets -H 'X-Sandbox-Error: ERR_WALLET_FROZEN'`,
    `  curl -s -X POST ${origin}/__admin/recipes/customer/card.already.blocked/run`,
  ];
}
