import { isAbsent } from '@sadpath/forms';
import { formatDecimal, parseDecimal } from '@sadpath/money';
import type { ChannelChange, PreferenceChange, ScopeChange } from '../domain/change-preferences';
import { CHANNELS, type Channel } from '../domain/product';
import type { ChannelForm, ScopeForm, SetPreferencesRequest } from './dto/preferences.requests.dto';
import { invalidInput } from '../domain/refusals';

/** What a request asks for, in minor units. Throws `invalid.input.request` for a daily limit above its own maximum. */
export function preferenceChangeOf(request: SetPreferencesRequest): PreferenceChange {
  const { dynamicAuth, swipeToPay } = request;
  return {
    domestic: scopeChange(request.domestic, 'domestic'),
    international: scopeChange(request.international, 'international'),
    dynamicAuth: { otp: dynamicAuth?.otp ?? undefined, pin: dynamicAuth?.pin ?? undefined },
    swipeToPay: channelChange(swipeToPay ?? {}, 'swipeToPay'),
  };
}

function scopeChange(form: ScopeForm, path: string): ScopeChange {
  const channels: Partial<Record<Channel, ChannelChange>> = {};
  for (const channel of CHANNELS) {
    const given = form[channel];
    if (!isAbsent(given)) channels[channel] = channelChange(given, `${path}.${channel}`);
  }
  return { isEnabled: form.isEnabled ?? undefined, channels };
}

function channelChange(form: ChannelForm, path: string): ChannelChange {
  const dailyLimit = parseDecimal(form.dailyLimit, 2);
  const maxLimit = parseDecimal(form.maxLimit, 2);
  if (dailyLimit !== undefined && maxLimit !== undefined && dailyLimit > maxLimit) {
    throw invalidInput(`${path}.dailyLimit`, `is above maxLimit, ${formatDecimal(maxLimit, 2)}`);
  }
  return { isEnabled: form.isEnabled ?? undefined, dailyLimit, maxLimit };
}
