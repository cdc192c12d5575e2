import { request, type IncomingMessage } from 'node:http';

/** Nothing more comes after so many round trips without anything. */
const QUIET_TRIPS = 20;

/** A client that opens a stream of events and does not read it before it is told to. */
export class SlowReader {
  private constructor(private readonly answer: IncomingMessage) {}

  static open(url: string, headers: Readonly<Record<string, string>>): Promise<SlowReader> {
    return new Promise((resolve, reject) => {
      const asked = request(url, { headers, agent: false }, (answer) => {
        answer.pause();
        resolve(new SlowReader(answer));
      });
      asked.on('error', reject).end();
    });
  }

  /** Reads until nothing has come during several round trips of another request; answers how many events there were. */
  async read(roundTrip: () => Promise<unknown>): Promise<number> {
    let text = '';
    this.answer
      .setEncoding('utf8')
      .on('data', (chunk: string) => (text += chunk))
      .resume();
    for (let quiet = 0; quiet < QUIET_TRIPS;) {
      const seen = text.length;
      await roundTrip();
      quiet = text.length === seen ? quiet + 1 : 0;
    }
    this.answer.destroy();
    return text.split('\nevent: ').length - 1;
  }
}
