export { errorOf } from './error-of';
export type { ErrorAnswers, ErrorRules, ErrorWords } from './error-rules';
export { ErrorsModule, type ServiceErrors } from './errors.module';
export { raisedBy, raisesOf, type RaisesDecorator } from './raises';
export { envelopeOf, lastWord, refusalOf, type Refusal } from './refusal';
