import { field, ListOf, Nested, OneOf, Text, TextList } from '@sadpath/forms';
import { TenantResponse } from '../../auth/dto/session.responses.dto';

const STATES = { type: 'object', additionalProperties: { type: 'string' }, example: { nibss: 'up' } };
const RATES = { type: 'object', additionalProperties: { type: 'number' }, example: { USD: 0.00065 } };

/** Whether the bank is up, and the systems behind it by name. */
export class BankHealthResponse {
  @OneOf(['ok']) status: string;
  @field({}, { type: 'object', schema: STATES }, []) dependencies: Readonly<Record<string, string>>;
}

/** The look of a bank. */
export class ThemeResponse {
  @Nested(() => TenantResponse) tenant: TenantResponse;
  @Text({ example: '#0A5C36' }) primaryColor: string;
  @Text() logoUrl: string;
}

/** Units of foreign currency for one of `base`. */
export class FxRatesResponse {
  @OneOf(['NGN']) base: string;
  @field({}, { type: 'object', schema: RATES }, []) rates: Readonly<Record<string, number>>;
  @Text({ example: '2026-02-27T14:22:00Z' }) asOf: string;
}

export class CountryResponse {
  @Text({ example: 'NG' }) code: string;
  @Text({ example: 'Nigeria' }) name: string;
  @TextList() states: readonly string[];
}

/** Countries and their states. */
export class GeoResponse {
  @ListOf(() => CountryResponse) countries: readonly CountryResponse[];
}
