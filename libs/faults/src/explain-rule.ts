import type { ArmedFault } from './fault-book';
import { isAboutDeliveries, SPOILS_ANSWER, type Effect, type FaultRule } from './rule';

/** Says in words what a rule does and how far it has come. */
export function explainRule({ rule, seen, fired, isSpent }: ArmedFault): string {
  const stages = rule.stages.map(
    ({ effect, times }) => `${describeEffect(effect)}${times === undefined ? '' : ` ×${String(times)}`}`,
  );
  const parts = [stages.join(', then '), `on ${describeMatch(rule)}`];
  if (rule.skip > 0) parts.push(`after the first ${String(rule.skip)}`);
  if (rule.probability < 1) parts.push(`with probability ${String(rule.probability)} (seed ${String(rule.seed)})`);
  if (rule.ttlMs !== undefined) parts.push(`for ${String(rule.ttlMs)} ms of virtual time`);
  if (rule.stages.some(({ effect }) => effect.phase === 'after'))
    parts.push('a refusal of the operation is lost as well');
  parts.push(`seen ${String(seen)}, fired ${String(fired)}${isSpent ? ', spent' : ''}`);
  return parts.join('; ');
}

/** One effect in words. */
export function describeEffect(effect: Effect): string {
  if (effect.pass === true) return 'pass';
  if (effect.delivery !== undefined)
    return effect.lateBy === undefined ? effect.delivery : `${effect.delivery} by ${effect.lateBy}`;
  const parts: string[] = [];
  if (effect.delay !== undefined) parts.push(`delay ${JSON.stringify(effect.delay)}`);
  if (effect.error !== undefined) parts.push(effect.error.code);
  if (effect.network !== undefined)
    parts.push(effect.network + (hidesError(effect) ? ' (so that the code is not seen)' : ''));
  return `${parts.join(' + ')}${effect.phase === 'after' ? ' after the effect' : ''}`;
}

function hidesError({ error, network }: Effect): boolean {
  return error !== undefined && network !== undefined && !SPOILS_ANSWER.has(network);
}

function describeMatch(rule: FaultRule): string {
  const entries = Object.entries(rule.match);
  return entries.length === 0
    ? `any ${isAboutDeliveries(rule) ? 'delivery' : 'request'}`
    : entries.map(([key, value]) => `${key} ${typeof value === 'string' ? value : JSON.stringify(value)}`).join(', ');
}
