import type { ReadyLine } from './sandbox-process';

/** Where the sandbox of this run listens: the gateway, and each service by its name. */
export const suite = JSON.parse(process.env['SADPATH_SUITE'] ?? 'null') as ReadyLine;
