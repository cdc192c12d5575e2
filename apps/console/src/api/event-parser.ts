/** One server-sent event; its data is JSON. */
export interface ServerEvent {
  readonly name: string;
  readonly data: unknown;
}

/** Reads server-sent events out of a text that comes in pieces. EventSource would do it, but can send no headers. */
export class EventParser {
  private rest = '';

  /** The events that are complete with this piece; comments are none. */
  feed(piece: string): readonly ServerEvent[] {
    const blocks = (this.rest + piece).split('\n\n');
    this.rest = blocks.pop() ?? '';
    return blocks.map(read).filter((event) => event !== undefined);
  }
}

function read(block: string): ServerEvent | undefined {
  let name = 'message';
  const data: string[] = [];
  for (const line of block.split('\n')) {
    if (line.startsWith('event: ')) name = line.slice(7);
    else if (line.startsWith('data: ')) data.push(line.slice(6));
  }
  return data.length === 0 ? undefined : { name, data: JSON.parse(data.join('\n')) };
}
