import { playRecipe } from './play';
import { toCurl } from './to-curl';

const impatient = { method: 'GET', path: '/slow', giveUpAfterMs: 20 } as const;

describe('a step that is given up', () => {
  it('has no answer, and the transport is told to hang up', async () => {
    let wasHungUp = false;
    const played = await playRecipe({ title: 'waits in vain', steps: [impatient] }, (_request, hangUp) => {
      hangUp?.addEventListener('abort', () => (wasHungUp = true));
      return new Promise(() => undefined);
    });
    expect(played.last).toBeUndefined();
    expect(wasHungUp).toBe(true);
  });

  it('lets the recipe go on, because it was to have none', async () => {
    const answers = [new Promise<undefined>(() => undefined), Promise.resolve({ status: 409, headers: {}, body: {} })];
    const steps = [impatient, { method: 'GET', path: '/slow' }] as const;
    const played = await playRecipe({ title: 'asks again', steps }, () => answers.shift()!);
    expect([played.fault, played.last?.status]).toEqual([undefined, 409]);
  });

  it('keeps an answer that comes in time', async () => {
    const answer = { status: 200, headers: {}, body: {} };
    const played = await playRecipe({ title: 'is answered', steps: [impatient] }, () => Promise.resolve(answer));
    expect(played.last).toBe(answer);
  });

  it('prints with its time limit', () => {
    expect(toCurl(impatient, 'http://127.0.0.1:4010')).toBe("curl -s --max-time 0.02 'http://127.0.0.1:4010/slow'");
  });
});
