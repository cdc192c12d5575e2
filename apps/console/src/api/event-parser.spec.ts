import { EventParser } from './event-parser';

describe('the parser of events', () => {
  it('reads events that come in one piece and passes over comments', () => {
    const events = new EventParser().feed(
      ': connected\n\nevent: request\ndata: {"id":"a"}\n\nevent: reset\ndata: {"parts":[]}\n\n',
    );
    expect(events).toEqual([
      { name: 'request', data: { id: 'a' } },
      { name: 'reset', data: { parts: [] } },
    ]);
  });

  it('waits for the rest of an event that is cut anywhere', () => {
    const text = 'event: request\ndata: {"id":"a"}\n\n';
    for (let cut = 1; cut < text.length; cut += 1) {
      const parser = new EventParser();
      expect([...parser.feed(text.slice(0, cut)), ...parser.feed(text.slice(cut))]).toEqual([
        { name: 'request', data: { id: 'a' } },
      ]);
    }
  });
});
