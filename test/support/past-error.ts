import type { ErrorSpec } from '@sadpath/catalog';
import { afterRecovery, afterWait, durationWords, isNatural, type Recipe, type Remedy } from '@sadpath/recipes';
import type { HttpAnswer } from '@sadpath/recipes';
import { toldWait } from './told-wait';

/** What is past a code: a sentence and, where requests lead there, what they are. */
export interface Beyond {
  readonly says: string;
  readonly remedy?: Remedy;
}

/** What the way past a code is made from. */
interface Refused {
  readonly spec: Pick<ErrorSpec, 'retry'>;
  readonly recipe: Recipe;
  readonly remedy?: Remedy | undefined;
  readonly answers: Readonly<Record<'standard', HttpAnswer | undefined>>;
}

/** What comes after a code by its retry advice; undefined where nothing does, or where the code is only forced. */
export function beyond(page: Refused): Beyond | undefined {
  const { recipe, remedy } = page;
  if (!isNatural(recipe)) return undefined;
  if (remedy?.impossible !== undefined) return { says: `No request leads past it: ${remedy.impossible}.` };
  if (page.spec.retry === 'after-wait') return afterTime(page);
  if (page.spec.retry === 'same-request') return afterFailure(recipe);
  return remedy && { says: saysOf(remedy), remedy };
}

function afterTime({ recipe, remedy, answers: { standard } }: Refused): Beyond | undefined {
  const told = standard && toldWait(standard);
  const duration = told?.duration ?? remedy?.wait;
  if (duration === undefined) return undefined;
  const [wait, ...logins] = afterWait(recipe, duration, told?.until);
  const steps = [...(wait === undefined ? [] : [wait]), ...(remedy?.steps ?? logins)];
  const tells =
    told === undefined
      ? `The answer does not say how long to wait; ${durationWords(duration)} will do.`
      : saysIn(told.by);
  const who = remedy?.request === undefined ? 'the same request succeeds' : 'the corrected request succeeds';
  return {
    says: `${tells} In the sandbox the clock is moved instead, and ${who}:`,
    remedy: { steps, ...(remedy?.request && { request: remedy.request }) },
  };
}

function saysIn(place: string): string {
  return `\`${place}\` says how long to wait.`;
}

function afterFailure(recipe: Recipe): Beyond | undefined {
  const steps = afterRecovery(recipe);
  if (steps.length === 0) return undefined;
  return { says: 'The same request succeeds once the failure is over:', remedy: { steps } };
}

function saysOf({ finds, steps, request }: Remedy): string {
  if (finds !== undefined) {
    const [, ...member] = finds.at.split('.');
    const meant = finds.means === undefined ? '' : ` (${finds.means})`;
    const found = `The read finds \`${member.join('.')}\` = \`${JSON.stringify(finds.is)}\`${meant}`;
    return request === undefined
      ? `${found}: the operation had no effect, so the same request is sent again.`
      : `${found}: the operation took effect, so it is not repeated; the next request is a new one.`;
  }
  if (request === undefined) return 'The same request succeeds after this:';
  return steps === undefined ? 'The corrected request succeeds:' : 'After this the corrected request succeeds:';
}
