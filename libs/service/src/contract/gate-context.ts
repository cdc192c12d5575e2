import type { Type } from '@nestjs/common';
import type { Space } from '@sadpath/spaces';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Server as SecureServer } from 'node:https';
import type { Duplex } from 'node:stream';
import type { TokenReader } from './bearer-token';

/** Gives a provider of the service's module. */
export type Resolve = <T>(type: Type<T>) => T;

/** What a gate may ask of the service it guards. */
export interface GateContext {
  readonly resolve: Resolve;
  readonly tokens: TokenReader;
}

/** What holds for each listener, whatever it speaks. */
export interface ListenerOptions {
  readonly maxHeaderSize: number;
  readonly requireHostHeader: boolean;
  /** Real milliseconds for which a connection stays open on which nothing is asked. */
  readonly keepAliveTimeout: number;
  /** Real milliseconds within which a handshake must be over. */
  readonly handshakeTimeout: number;
}

/** The plain port of a service, for the further listeners that it opens over the same operations. */
export interface PlainPort {
  readonly resolve: Resolve;
  readonly host: string;
  /** Undefined where the system chose it. */
  readonly port: number | undefined;
  /** For what happens on a listener before a request names its space. */
  readonly defaultSpace: Space;
  /** Answers a request that came in by the listener of this name. */
  answer(request: IncomingMessage, response: ServerResponse, listener: string): void;
  /** How a further server is to be made. */
  readonly options: ListenerOptions;
  /** Bounds a further server, before it listens. */
  limit(server: SecureServer): void;
  /** Answers what could not be read as HTTP, and ends the connection. */
  refuseUnreadable(error: Error, socket: Duplex): void;
}
