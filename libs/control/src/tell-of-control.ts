import { channel } from 'node:diagnostics_channel';
import { jsonPieces } from '@sadpath/turns';
import type { ServiceHandle } from '@sadpath/service';
import { controlOpenApi, operationIdOf } from './control-openapi';
import type { PlatformRoute } from './platform-route';

/** Tells whoever compares answers with documents what an operation of the control API answers. */
export type TellOfControl = (route: PlatformRoute, status: number, body: unknown) => void;

const documents = channel('sadpath.document');
/** Nobody listens outside tests, and then this costs one comparison. */
const answers = channel('sadpath.answer');

/** Tells of the answers of one server, whose document has the routes of its services. */
export function controlTeller(
  routes: readonly PlatformRoute[],
  services: readonly ServiceHandle[],
  version: string,
): TellOfControl {
  const service = `control of ${services.map(({ definition }) => definition.name).join(', ')}`;
  documents.publish({ service, documentOf: () => controlOpenApi(routes, { version, origin: 'http://localhost' }) });
  return (route, status, body) => {
    if (!answers.hasSubscribers) return;
    const operation = { name: operationIdOf(route) };
    const sent: unknown = body === undefined ? undefined : JSON.parse([...jsonPieces(body)].join(''));
    answers.publish({ exchange: { service, operation, envelope: 'standard', outcome: 'natural' }, status, body: sent });
  };
}
