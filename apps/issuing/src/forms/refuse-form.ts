import type { ServiceError } from '@sadpath/errors';
import type { FormFault as BrokenField } from '@sadpath/forms';
import { formRefusal, type FormFault, type FormRule } from '../domain/form-refusal';
import { issuingError } from '../issuing.errors';

/** The platform's names of the rules by those of class-validator. */
const RULES: ReadonlyMap<string, FormRule> = new Map(
  Object.entries<FormRule>({
    isDefined: 'required',
    minLength: 'minLength',
    maxLength: 'maxLength',
    matches: 'pattern',
    isRealDate: 'pattern',
    isIn: 'enum',
    min: 'range',
    max: 'range',
    isDecimalText: 'decimal',
    isEither: 'oneOf',
    isHttpsUrl: 'httpsUrl',
  }),
);

/** The refusal of a body that could not be read at all, by the fault that the libraries name. */
const UNREADABLE: ReadonlyMap<string, () => ServiceError> = new Map(
  Object.entries<() => ServiceError>({
    isJson: () => issuingError('malformed_json'),
    maxBytes: () => issuingError('malformed_json', undefined, { message: 'Request body is larger than 100 kB.' }),
    contentType: () => issuingError('content_type_invalid'),
    isObject: () => issuingError('body_missing'),
    contentEncoding: () =>
      issuingError('content_type_invalid', undefined, { message: 'Content-Encoding must be gzip, deflate or br.' }),
    charset: () => issuingError('malformed_json', undefined, { message: 'Request body is not in its character set.' }),
    headers: () => issuingError('malformed_json', undefined, { message: 'The headers of the request are too large.' }),
    method: () => issuingError('malformed_json', undefined, { message: 'The method of the request is not known.' }),
    http: () => issuingError('malformed_json', undefined, { message: 'The request could not be read as HTTP.' }),
  }),
);

/** The refusal of a broken form: what cannot be read, then the path, then wrong types, then the rules (contract §2.7). */
export function refuseForm(faults: readonly BrokenField[]): ServiceError {
  const inPath = faults.filter((fault) => fault.in === 'path');
  if (inPath.length > 0) return refusePath(inPath);
  const unreadable = faults.find(({ kind }) => kind === 'malformed');
  const isWrongQuery = faults.some((fault) => fault.in === 'query' && fault.kind === 'type');
  if (isWrongQuery || unreadable === undefined) {
    return formRefusal(faults.map(named), isWrongQuery ? 'query' : 'body') ?? issuingError('malformed_json');
  }
  return UNREADABLE.get(unreadable.rule)?.() ?? issuingError('malformed_json');
}

/** A path that HTTP or the router could not read is told like an id that is none. */
function refusePath(faults: readonly BrokenField[]): ServiceError {
  const unread = faults.map(({ rule }) => UNREADABLE.get(rule)?.()).find((error) => error !== undefined);
  return unread ?? issuingError('path_id_invalid', undefined, { fields: faults.map(named) });
}

function named({ field, kind, rule, message }: BrokenField): FormFault {
  const name = kind === 'type' || kind === 'malformed' ? 'type' : (RULES.get(rule) ?? 'pattern');
  return { field, rule: name, message };
}
