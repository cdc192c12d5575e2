import { fastify } from 'fastify';

/** The rival: bare Fastify that parses the same body and replies (never throws) the same JSON. */
const [status, body] = [Number(process.argv[2]), JSON.parse(process.argv[3])];
const app = fastify();
app.all('/*', (_request, reply) =>
  reply.code(status).header('content-type', 'application/json; charset=utf-8').send(body),
);
process.stdout.write(`${await app.listen({ port: 0, host: '127.0.0.1' })}\n`);
