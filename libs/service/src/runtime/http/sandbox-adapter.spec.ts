import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { SandboxAdapter } from './sandbox-adapter';

const made = (): SandboxAdapter =>
  new SandboxAdapter({ origins: [], route: (path) => path, rawAnswer: () => '', learn: () => undefined });

/** Nest's adapter as it comes, with the hooks that it hangs on every server it makes. */
class RecordingAdapter extends FastifyAdapter {
  static readonly hooks: string[] = [];

  override setInstance(instance: unknown): void {
    super.setInstance(
      Object.create(instance as object, {
        addHook: { value: (name: string) => RecordingAdapter.hooks.push(name) },
      }),
    );
  }
}

describe('what is bent of Nest', () => {
  it('is still what Nest does: these hooks, each of which somebody has found to be of no use here', () => {
    new RecordingAdapter({ skipMiddie: true, multipart: false });
    const onRequest = ['its own hook', '503 of a closing server', 'CORS', 'CSRF', 'odd request targets', 'versions'];
    expect(RecordingAdapter.hooks).toEqual(['onRegister', ...onRequest.map(() => 'onRequest'), 'onResponse']);
  });

  it('leaves no hook of Nest on a route', async () => {
    const hooksOn = async (adapter: FastifyAdapter): Promise<string> => {
      const server = adapter.getInstance<FastifyInstance>();
      server.get('/', () => '');
      await server.ready();
      return server.printRoutes({ includeHooks: true });
    };
    expect(await hooksOn(new FastifyAdapter())).toMatch(/onRequest|onResponse/);
    expect(await hooksOn(made())).not.toMatch(/onRequest|onResponse/);
  });

  it('takes hooks again once it is made', async () => {
    const server = made().getInstance<FastifyInstance>();
    server.addHook('onRequest', (_request, reply) => reply.send('the hook'));
    server.get('/', () => 'the handler');
    expect((await server.inject('/')).body).toBe('the hook');
  });

  it('keeps the plugins for middleware and for uploads out', async () => {
    const adapter = made();
    await adapter.init();
    const server = adapter.getInstance<FastifyInstance>();
    await server.ready();
    expect(['@fastify/middie', '@fastify/multipart'].filter((name) => server.hasPlugin(name))).toEqual([]);
  });

  it('lets no handler of Nest replace those of the pipeline', async () => {
    const adapter = made();
    const server = adapter.getInstance<FastifyInstance>();
    server.setNotFoundHandler((_request, reply) => reply.code(404).send('ours'));
    adapter.setNotFoundHandler();
    adapter.setErrorHandler();
    expect((await server.inject('/nowhere')).body).toBe('ours');
  });
});
