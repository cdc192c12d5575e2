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

  it('keeps an answer that comes in time', async () => {
    const answer = { status: 200, headers: {}, body: {} };
    const played = await playRecipe({ title: 'is answered', steps: [impatient] }, () => Promise.resolve(answer));
    expect(played.last).toBe(answer);
  });

  it('prints with its time limit', () => {
    expect(toCurl(impatient, 'http://127.0.0.1:4010')).toBe("curl -s --max-time 0.02 'http://127.0.0.1:4010/slow'");
  });
});
