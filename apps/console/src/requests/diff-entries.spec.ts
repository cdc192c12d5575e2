import { diffEntries } from './diff-entries';
import { journalEntry } from './journal-entry.fixture';

describe('diffEntries', () => {
  it('tells what differs between two requests and their answers', () => {
    const first = journalEntry('1', { status: 200, body: { amount: 5 }, response: '{"data":{"left":1}}' });
    const second = journalEntry('2', { status: 409, body: { amount: 7 }, response: '{"data":{"left":2}}' });
    expect(diffEntries(first, second)).toEqual([
      { path: 'body.amount', before: 5, after: 7 },
      { path: 'status', before: 200, after: 409 },
      { path: 'answer.data.left', before: 1, after: 2 },
    ]);
  });

  it('says nothing of ids and times', () => {
    const sent = (id: string) => journalEntry(id, { headers: { 'x-request-id': id }, responseHeaders: { date: id } });
    expect(diffEntries(sent('1'), sent('2'))).toEqual([]);
  });
});
