import { ListOf, Text } from '@sadpath/forms';
import type { ControlRoute } from '@sadpath/service';

class NameAnswer {
  @Text() name: string;
}

class NamesAnswer {
  @ListOf(() => NameAnswer) items: readonly NameAnswer[];
}

const said = {
  method: 'GET',
  path: '/names',
  tag: 'names',
  summary: 'All names',
  handle: () => ({ items: [] }),
} as const;

({ ...said, answers: NamesAnswer }) satisfies ControlRoute;
({ ...said, answers: 'nothing' }) satisfies ControlRoute;

// What it answers is declared, even where it is nothing.
// @ts-expect-error -- an answer that no document tells
said satisfies ControlRoute;
// @ts-expect-error -- no shape that a document could tell
({ ...said, answers: 'json' }) satisfies ControlRoute;
