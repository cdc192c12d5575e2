import { defineCollection } from '../collection';
import { Table } from './table';

interface Card {
  readonly id: string;
  readonly owner: string;
  readonly state: string;
}

const cards = defineCollection<Card>('cards', {
  key: (card) => card.id,
  indexes: { owner: (card) => card.owner, state: (card) => card.state },
});
const card = (id: string, state = 'new'): Card => ({ id, owner: 'ada', state });

function tableOf(...docs: readonly Card[]): Table {
  const table = new Table(cards);
  for (const doc of docs) table.put(doc);
  return table;
}

describe('find', () => {
  it('keeps the order of the first put when documents change', () => {
    const table = tableOf(card('a'), card('b'), card('c'));
    table.put(card('a', 'used'));
    expect(table.find('owner', 'ada')).toEqual([card('a', 'used'), card('b'), card('c')]);
  });

  it('keeps it for a document that leaves a value and comes back', () => {
    const table = tableOf(card('a'), card('b'));
    table.put(card('a', 'used'));
    expect(table.find('state', 'new')).toEqual([card('b')]);
    table.put(card('a'));
    expect(table.find('state', 'new')).toEqual([card('a'), card('b')]);
  });

  it('puts a document last that was removed in between', () => {
    const table = tableOf(card('a'), card('b'));
    table.remove('a');
    table.put(card('a'));
    expect(table.find('owner', 'ada')).toEqual([card('b'), card('a')]);
  });
});
