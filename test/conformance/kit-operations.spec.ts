import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { SERVICE_NAMES } from '../../apps/kit/src/operations';
import { suiteFacts } from '../support/suite';

const TEXT = readFileSync(resolve(__dirname, '../../apps/kit/src/operations.ts'), 'utf8');

describe('the operations of the test kit', () => {
  it('are those of the services, in the order of their ports', () => {
    expect(SERVICE_NAMES).toEqual(suiteFacts().services.map(({ name }) => name));
  });

  it.each(suiteFacts().services.map(({ name }) => name))('are those of %s (npm run kit:operations)', (service) => {
    const own = new RegExp(`readonly '?${service}'?:([^;]*);`).exec(TEXT)?.[1] ?? '';
    const typed = [...own.matchAll(/'(\w+)'/g)].map(([, name]) => name);
    const facts = suiteFacts().operations.filter((operation) => operation.service === service);
    expect(typed).toEqual([...new Set(facts.map(({ operation }) => operation))]);
  });
});
