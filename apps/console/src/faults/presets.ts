import coldStart from './presets/cold-start.json';
import loseAThird from './presets/lose-a-third-of-the-answers.json';
import nibssAway from './presets/nibss-away-for-an-hour.json';
import slowCoreBank from './presets/slow-core-bank.json';
import webhookTwice from './presets/webhook-twice.json';

/** Rules that are files, each the body of `POST /__admin/faults`, by what they do. */
export const PRESETS: Readonly<Record<string, unknown>> = {
  'NIBSS away for an hour': nibssAway,
  'Slow core bank': slowCoreBank,
  'Cold start': coldStart,
  'Lose a third of the answers': loseAThird,
  'A webhook twice': webhookTwice,
};
