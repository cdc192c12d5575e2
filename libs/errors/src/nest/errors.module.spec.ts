import { Body, Controller, ForbiddenException, Get, Module, NotFoundException, Param, Post } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { defineErrors } from '@sadpath/catalog';
import { errorsOf, Unavailable, type Envelope, type FieldFault } from '@sadpath/errors';
import { ErrorsModule, type ServiceErrors } from '@sadpath/errors/nest';

const about = {
  statusFrom: 'ours',
  documented: true,
  category: 'Library',
  retry: 'never',
  meaning: '-',
  remedy: '-',
} as const;

const libraryCatalog = defineErrors('library', {
  'book.lent': {
    ...about,
    status: 409,
    message: 'The book {title} is lent until {day}',
    details: { copies: 'number' },
  },
  'request.malformed': { ...about, status: 400, message: 'The request cannot be read' },
  'path.unknown': { ...about, status: 404, message: 'There is no such path' },
  'library.failed': { ...about, status: 500, message: 'The library has failed' },
});
const libraryError = errorsOf(libraryCatalog);
const archiveError = errorsOf(defineErrors('archive', { 'page.lost': { ...about, status: 404, message: 'Lost' } }));

/** What a handler throws, by the last part of its path. */
const THROWN: Readonly<Record<string, () => unknown>> = {
  refusal: () =>
    libraryError('book.lent', { title: 'Emma', day: 'Friday' }, { details: { copies: 1 }, retryAfter: 60 }),
  foreign: () => archiveError('page.lost'),
  forbidden: () => new ForbiddenException('secret'),
  missing: () => new NotFoundException('secret'),
  bug: () => new TypeError('secret', { cause: new Error('secret') }),
  text: () => 'secret',
  away: () => new Unavailable('secret'),
};

@Controller('books')
class BooksController {
  @Get(':what')
  fail(@Param('what') what: string): never {
    throw THROWN[what]?.();
  }

  @Post()
  lend(@Body() book: unknown): unknown {
    return book;
  }
}

const words: ServiceErrors['words'] = {
  form: (message) => libraryError('request.malformed', undefined, { fields: [{ field: 'request', message }] }),
  notFound: () => libraryError('path.unknown'),
  internal: () => libraryError('library.failed'),
};
const native: Envelope = {
  success: (value) => value,
  failure: ({ code, message }) => ({ problem: code, message }),
};

async function start(service: Partial<ServiceErrors> = {}): Promise<NestFastifyApplication> {
  @Module({
    imports: [ErrorsModule.forService({ catalog: libraryCatalog, words, native, ...service })],
    controllers: [BooksController],
  })
  class LibraryModule {}
  const module = await Test.createTestingModule({ imports: [LibraryModule] }).compile();
  const app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: false });
  await app.init();
  return app;
}

describe('a Nest app with a catalog of its own', () => {
  const apps: NestFastifyApplication[] = [];
  const ask = async (url: string, service?: Partial<ServiceErrors>, body?: string): Promise<Answer> => {
    const app = await start(service);
    apps.push(app);
    const headers = { 'content-type': 'application/json', 'x-trace': 'secret' };
    const sent = body === undefined ? { url } : { url, headers, method: 'POST' as const, body };
    const { statusCode: status, payload: text, headers: answered } = await app.inject(sent);
    return { status, text, headers: answered, body: JSON.parse(text) as Answer['body'] };
  };
  afterEach(async () => {
    for (const app of apps.splice(0)) await app.close();
  });

  it('answers its own refusal in the envelope, with its details and headers', async () => {
    const { status, headers, body } = await ask('/books/refusal?day=1');
    expect({ status, retryAfter: headers['retry-after'], body }).toEqual({
      status: 409,
      retryAfter: '60',
      body: {
        success: false,
        error: 'The book Emma is lent until Friday',
        code: 'book.lent',
        details: { copies: 1 },
        timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        path: '/books/refusal',
        method: 'GET',
      },
    });
  });

  it.each([
    ['an exception of Nest', 'forbidden', 400, 'request.malformed'],
    ['an exception of Nest for what is missing', 'missing', 404, 'path.unknown'],
    ['a bug', 'bug', 500, 'library.failed'],
    ['a thrown text', 'text', 500, 'library.failed'],
    ['nothing thrown at all', 'nothing', 500, 'library.failed'],
    ["another service's code", 'foreign', 500, 'library.failed'],
    ['what is away', 'away', 503, 'library.failed'],
  ])('has a word of its own for %s', async (_, what, status, code) => {
    const answer = await ask(`/books/${what}`);
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
    expect(answer.body).toMatchObject({ success: false, path: `/books/${what}`, method: 'GET' });
  });

  it.each(['bug', 'text', 'away', 'foreign'])('says nothing of a cause: %s', async (what) => {
    expect((await ask(`/books/${what}`)).text).not.toMatch(/secret|TypeError|stack|cause|\.ts|Lost/);
  });

  it('answers an unknown route', async () => {
    const { status, body } = await ask('/shelves/7');
    expect({ status, code: body.code, path: body.path }).toEqual({
      status: 404,
      code: 'path.unknown',
      path: '/shelves/7',
    });
  });

  it('answers broken JSON', async () => {
    const { status, body } = await ask('/books', {}, '{"title":');
    expect({ status, code: body.code, field: body.details?.[0]?.field }).toEqual({
      status: 400,
      code: 'request.malformed',
      field: 'request',
    });
  });

  it('leaves alone what succeeds', async () => {
    expect(await ask('/books', {}, '{"title":"Emma"}')).toMatchObject({ status: 201, body: { title: 'Emma' } });
  });

  it('answers in its native envelope where it says so', async () => {
    const { status, body } = await ask('/books/refusal', { envelope: 'native' });
    expect({ status, body }).toEqual({ status: 409, body: { problem: 'book.lent', message: expect.any(String) } });
  });

  it('has a last word when its envelope fails', async () => {
    const envelope: Envelope = { ...native, failure: throwing };
    const { status, body } = await ask('/books/refusal', { envelope: 'native', native: envelope });
    expect({ status, body }).toMatchObject({ status: 500, body: { success: false, code: 'library.failed' } });
  });

  it.each(['form', 'notFound', 'internal', 'unavailable'])(
    'has a last word when its word for %s fails',
    async (word) => {
      const [url = '', sent] = { form: ['/books', '{'], notFound: ['/shelves'], internal: ['/books/bug'] }[word] ?? [
        '/books/away',
      ];
      const { status, body, text } = await ask(url, { words: { ...words, [word]: throwing } }, sent);
      const code = word === 'internal' ? 'internal.error' : 'library.failed';
      expect({ status, body }).toMatchObject({ status: 500, body: { success: false, code } });
      expect(text).not.toContain('secret');
    },
  );
});

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: { readonly code?: string; readonly path?: string; readonly details?: readonly FieldFault[] };
}

function throwing(): never {
  throw new Error('secret');
}
