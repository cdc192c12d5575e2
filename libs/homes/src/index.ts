export { MemoryHomes } from './memory/memory-homes';
export { PostgresHomes, type HomesOptions } from './postgres/postgres-homes';
