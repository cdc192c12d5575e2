import { Body, Controller, Param, Post } from '@nestjs/common';
import { InVisit, type Visit } from '@sadpath/dcms';
import { Operation } from '@sadpath/service';
import { ACCOUNT, ALLOWED, HELD_CARD, USABLE_CARD, Raises } from '../customer.raises';
import { CardKeyRequest } from '../forms/card-key.request.dto';
import { ncmcView } from '../views/ncmc.view';
import { preferencesView } from '../views/preferences.view';
import { OptInPath, OptInRequest, SetNcmcRequest, SetPreferencesRequest } from './dto/preferences.requests.dto';
import { preferenceChangeOf } from './preference-change';
import { PreferencesService } from './preferences.service';
import { NcmcPreferenceResponse } from '../views/ncmc.response.dto';
import { PreferencesResponse } from '../views/preferences.response.dto';
import { TRUE } from '../views/plain-answers';

const TAGS = ['Preferences'];
const READ = { access: 'read' };

/** Switches and limits of cards. */
@Controller('dcms')
export class PreferencesController {
  constructor(private readonly preferences: PreferencesService) {}

  @Post('preference/set')
  @Operation({ summary: 'Changes switches and limits of a card', tags: TAGS, answers: PreferencesResponse })
  @Raises(...USABLE_CARD, ...ALLOWED, 'invalid.daily.limit.product')
  async setPreferences(@InVisit() visit: Visit, @Body() body: SetPreferencesRequest) {
    const source = { changer: body.changer ?? null, channel: body.channel ?? null, creator: body.creator ?? null };
    const asked = { change: preferenceChangeOf(body), source };
    return preferencesView(await this.preferences.set(visit, body, asked));
  }

  @Post('preference/fetch')
  @Operation({ summary: 'Switches and limits of a card', tags: TAGS, marks: READ, answers: PreferencesResponse })
  @Raises(...HELD_CARD)
  async fetchPreferences(@InVisit() visit: Visit, @Body() body: CardKeyRequest) {
    return preferencesView(await this.preferences.fetch(visit, body));
  }

  @Post('preference/:operation/optIn')
  @Operation({ summary: "Keeps a customer's answer to an offer", tags: TAGS, answers: TRUE })
  @Raises(...USABLE_CARD, ...ALLOWED)
  async optIn(@InVisit() visit: Visit, @Param() { operation }: OptInPath, @Body() body: OptInRequest) {
    await this.preferences.optIn(visit, body, { operation, optedIn: body.optedIn });
    return true;
  }

  @Post('ncmc/preference/set')
  @Operation({ summary: 'Sets the automatic reload of a transit wallet', tags: TAGS, answers: NcmcPreferenceResponse })
  @Raises(...USABLE_CARD, ...ACCOUNT, ...ALLOWED)
  async setNcmcPreference(@InVisit() visit: Visit, @Body() body: SetNcmcRequest) {
    const { autoReload } = body;
    const card = await this.preferences.setNcmc(visit, body, {
      accountNo: body.accountNo ?? null,
      autoReload: {
        enabled: autoReload?.enabled ?? false,
        threshold: autoReload?.threshold ?? null,
        loadAmount: autoReload?.loadAmount ?? null,
      },
      channel: body.channel ?? null,
      creator: body.creator ?? null,
      changer: body.changer ?? null,
    });
    return ncmcView(card);
  }

  @Post('ncmc/preference/fetch')
  @Operation({
    summary: 'The automatic reload of a transit wallet',
    tags: TAGS,
    marks: READ,
    answers: NcmcPreferenceResponse,
  })
  @Raises(...HELD_CARD)
  async fetchNcmcPreference(@InVisit() visit: Visit, @Body() body: CardKeyRequest) {
    return ncmcView(await this.preferences.fetch(visit, body));
  }
}
