import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { RawRequest } from '../../contract/exchange/raw-request';
import { TakenRequest } from '../../contract/exchange/taken-request';
import { allowBrowser, answerPreflight } from './browsers';
import { OperationRoutes } from './operation-routes';
import type { Pipeline } from './pipeline';
import { rewriteUrl } from './rewrite-url';

/** What a door needs to know of its service. */
export interface DoorOptions {
  /** Maps a called path to the one that is routed. */
  readonly route: (path: string) => string;
  /** Origins whose pages may call the service, beside those of this machine. */
  readonly origins: readonly string[];
}

/** The way into a service: what an operation has a route for goes to the pipeline at once, all else to who serves that. */
export class OperationDoor {
  readonly routes = new OperationRoutes();
  /** The server closes: a connection ends with the answer that is under way on it. */
  isClosing = false;
  private held: Pipeline | undefined;
  private others: RequestListener | undefined;

  constructor(private readonly options: DoorOptions) {}

  /** Lets requests in, once there is somebody to answer them. */
  open(pipeline: Pipeline): void {
    this.held = pipeline;
  }

  get pipeline(): Pipeline {
    if (this.held === undefined) throw new TypeError('a request before there is a pipeline');
    return this.held;
  }

  /** The listener of a server that takes what it can, and hands on the rest. */
  before(others: RequestListener): RequestListener {
    this.others = others;
    return this.take;
  }

  readonly take = (request: IncomingMessage, response: ServerResponse): void => {
    const raw: RawRequest = request;
    const { route: toRouted, origins } = this.options;
    allowBrowser(raw, response, origins);
    if (answerPreflight(raw, response)) return;
    const url = rewriteUrl(raw, toRouted);
    const found = this.routes.find(raw.method ?? 'GET', url);
    if (found === undefined) {
      this.others?.(request, response);
      return;
    }
    raw.url = url;
    const { route, params, query } = found;
    this.run(new TakenRequest(raw, response, { params, query, operation: route.operation }), { route });
  };

  /** Sends what no operation has a route for past the gates, to be refused; `cause` is why the URL could not even be read. */
  refuse(taken: TakenRequest, cause?: Error): void {
    this.run(taken, { cause });
  }

  private run(taken: TakenRequest, way: Parameters<Pipeline['run']>[1]): void {
    if (this.isClosing) taken.response.setHeader('connection', 'close');
    void this.pipeline.run(taken, way);
  }
}
