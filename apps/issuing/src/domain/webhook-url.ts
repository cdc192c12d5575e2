import { issuingError } from '../issuing.errors';
import { isLoopback } from './ip-address';

/** What an address must be, as the end of a sentence. */
export const WEBHOOK_RULE = 'must be an absolute https URL; http is accepted for this machine only';

/** True for an https URL, and for http to this machine when that is allowed (contract §3.4). */
export function isWebhookUrl(text: string, allowsLoopbackHttp: boolean): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  if (protocol === 'https:') return true;
  return protocol === 'http:' && allowsLoopbackHttp && isOwnHost(hostname);
}

function isOwnHost(hostname: string): boolean {
  return hostname === 'localhost' || isLoopback(hostname.replace(/^\[|\]$/g, ''));
}

/** What a space, and the sandbox it is in, let be called. */
interface Reach {
  readonly allowsLoopbackHttp: boolean;
  readonly reaches: (url: string) => boolean;
}

/** Throws `webhook_url_invalid` (contract §3.4), also for an address that the sandbox never calls. */
export function requireWebhookUrl(text: string, { allowsLoopbackHttp, reaches }: Reach): void {
  if (isWebhookUrl(text, allowsLoopbackHttp) && reaches(text)) return;
  const fault = {
    field: 'webhookUrl',
    rule: 'httpsUrl',
    message: `webhookUrl ${WEBHOOK_RULE}`,
  };
  throw issuingError('webhook_url_invalid', undefined, { fields: [fault] });
}
