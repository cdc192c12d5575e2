import { demandKnownHeaders, SEAL_HEADER } from './known-headers';

const HERE = { others: ['x-sandbox-own'], seal: 'sealed' };

describe('the headers of the sandbox', () => {
  it.each([
    {},
    { 'x-sandbox-space': 'a', 'x-sandbox-own': 'b', accept: '*/*' },
    { 'x-sandbox-caller': 'customer', 'x-sandbox-job': 'unlock', [SEAL_HEADER]: 'sealed' },
  ])('are taken: %j', (headers) => {
    expect(() => {
      demandKnownHeaders(headers, HERE);
    }).not.toThrow();
  });

  it.each([
    { 'x-sandbox-spaec': 'a' },
    { 'x-sandbox-caller': 'customer' },
    { 'x-sandbox-job': 'unlock' },
    { 'x-sandbox-caller': 'customer', [SEAL_HEADER]: 'guessed' },
    { [SEAL_HEADER]: 'guessed' },
  ])('are refused: %j', (headers) => {
    expect(() => {
      demandKnownHeaders(headers, HERE);
    }).toThrow(expect.objectContaining({ status: 422, slug: 'unknown-header' }));
  });

  it('are those of a service nowhere that takes no inner requests', () => {
    expect(() => {
      demandKnownHeaders({ 'x-sandbox-caller': 'customer', [SEAL_HEADER]: 'sealed' }, { others: [] });
    }).toThrow();
  });
});
