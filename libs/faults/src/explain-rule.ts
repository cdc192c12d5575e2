import type { ArmedFault } from './fault-book';
import type { Effect } from './rule';

/** Says in words what a rule does and how far it has come. */
export function explainRule({ rule, seen, fired, isSpent }: ArmedFault): string {
  const stages = rule.stages.map(
    ({ effect, times }) => `${describeEffect(effect)}${times === undefined ? '' : ` ×${String(times)}`}`,
  );
  const parts = [stages.join(', then '), `on ${describeMatch(rule.match)}`];
  if (rule.skip > 0) parts.push(`after the first ${String(rule.skip)}`);
  if (rule.probability < 1) parts.push(`with probability ${String(rule.probability)} (seed ${String(rule.seed)})`);
  if (rule.ttlMs !== undefined) parts.push(`for ${String(rule.ttlMs)} ms of virtual time`);
  parts.push(`seen ${String(seen)}, fired ${String(fired)}${isSpent ? ', spent' : ''}`);
  return parts.join('; ');
}

/** One effect in words. */
export function describeEffect(effect: Effect): string {
  if (effect.pass === true) return 'pass';
  const parts: string[] = [];
  if (effect.delay !== undefined) parts.push(`delay ${JSON.stringify(effect.delay)}`);
  if (effect.error !== undefined) parts.push(effect.error.code);
  if (effect.network !== undefined) parts.push(effect.network);
  return `${parts.join(' + ')}${effect.phase === 'after' ? ' after the effect' : ''}`;
}

function describeMatch(match: ArmedFault['rule']['match']): string {
  const entries = Object.entries(match);
  return entries.length === 0
    ? 'any request'
    : entries.map(([key, value]) => `${key} ${typeof value === 'string' ? value : JSON.stringify(value)}`).join(', ');
}
