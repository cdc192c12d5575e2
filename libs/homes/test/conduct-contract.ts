import { NO_JUDGE, type ConductRegister, type DroppedSpace, type PastConduct, type PastFinding } from '@sadpath/spaces';

const departure: DroppedSpace = { id: 'a', options: {}, entries: [], unread: 0 };
/** A finding of a kilobyte; its name is its key. */
const finding = (key: string, rank: number): PastFinding => ({ key, rank, json: JSON.stringify(key.padEnd(1_022)) });
const namesIn = ({ findings }: PastConduct): readonly string[] =>
  findings.map((json) => (JSON.parse(json) as string).trim());

/** What every register of conduct promises; `begin` makes an empty one that holds four kilobytes. */
export function conductContract(begin: () => Promise<ConductRegister>): void {
  const keep = async (register: ConductRegister, ...findings: PastFinding[]): Promise<void> => {
    register.judgeBy(function* ({ id }) {
      yield undefined;
      return id === departure.id ? findings : [];
    });
    await register.take(departure);
  };

  it('keeps what is found in a space that goes, once', async () => {
    const register = await begin();
    await keep(register, finding('one', 0), finding('two', 2));
    await keep(register, finding('two', 2));
    expect(namesIn(await register.list())).toEqual(['one', 'two']);
  });

  it('keeps the same where it is judged in turns', async () => {
    const register = await begin();
    await keep(register, finding('one', 0));
    await register.takeInTurns(departure);
    expect(namesIn(await register.list())).toEqual(['one']);
    await register.clear();
    await register.takeInTurns(departure);
    expect(namesIn(await register.list())).toEqual(['one']);
  });

  it('lets the least grave go where it is too much, the oldest among them', async () => {
    const register = await begin();
    await keep(register, finding('grave', 2), finding('early', 1), finding('late', 1), finding('mere', 0));
    await keep(register, finding('last', 1), finding('worst', 2));
    expect(namesIn(await register.list())).toEqual(['grave', 'late', 'last', 'worst']);
  });

  it('counts by rank what it lets go, and the requests that were never judged', async () => {
    const register = await begin();
    expect(await register.list()).toMatchObject({ forgotten: new Map(), unread: 0 });
    await keep(register, finding('grave', 2), finding('mere', 0), finding('early', 1), finding('late', 1));
    await keep(register, finding('worse', 2), finding('worst', 2));
    await keep(register, finding('last', 2));
    register.judgeBy(NO_JUDGE);
    await register.take({ ...departure, unread: 7 });
    await register.takeInTurns({ ...departure, unread: 5 });
    const past = await register.list();
    expect(past).toMatchObject({
      forgotten: new Map([
        [0, 1],
        [1, 2],
      ]),
      unread: 12,
    });
    expect(namesIn(past)).toEqual(['grave', 'worse', 'worst', 'last']);
  });

  it('begins anew', async () => {
    const register = await begin();
    await keep(register, ...Array.from({ length: 6 }, (_, i) => finding(String(i), 0)));
    await register.take({ ...departure, unread: 1 });
    await register.clear();
    expect(await register.list()).toEqual({ findings: [], forgotten: new Map(), unread: 0 });
  });
}
