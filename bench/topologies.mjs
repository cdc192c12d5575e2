import { pss, rss, startSandbox } from './processes.mjs';

/** Time until all of it answers, and the memory of all processes: one for everything, or one for each service, and a gateway. */
export async function benchTopologies(databaseUrl, freePorts) {
  const env = { DATABASE_URL: databaseUrl };
  const { services, stop } = await startSandbox(env);
  const names = Object.keys(services);
  await stop();
  console.log('\ntopology, on PostgreSQL');
  print('all in one process', await timed(async () => [await startSandbox(env)]));
  const ports = await freePorts(names.length);
  const urls = names.map((name, at) => [`SADPATH_${name.toUpperCase().replaceAll('-', '_')}_URL`, origin(ports[at])]);
  const apart = { ...env, ...Object.fromEntries(urls) };
  const start = (name, at) =>
    startSandbox({ ...apart, SADPATH_PORT: String(base(ports[at], at)) }, [name], { isFree: true });
  const all = () => Promise.all([startSandbox(apart, [], { isFree: true }), ...names.map(start)]);
  print(`${names.length} processes and a gateway`, await timed(all));
}

/** The port of the gateway that a service counts its own from. */
function base(port, at) {
  return port - 1 - at;
}

function origin(port) {
  return `http://127.0.0.1:${port}`;
}

async function timed(start) {
  const before = performance.now();
  const servers = await start();
  const ms = performance.now() - before;
  const total = (of) => servers.reduce((sum, { pid }) => sum + of(pid), 0);
  const sizes = { rss: total(rss), pss: total(pss) };
  await Promise.all(servers.map(({ stop }) => stop()));
  return { ms, ...sizes };
}

function print(name, { ms, rss, pss }) {
  const memory = `${rss} MB, or ${pss} MB where pages that they share count once`;
  console.log(`${name.padEnd(28)} ready after ${ms.toFixed(0)} ms, ${memory}`);
}
