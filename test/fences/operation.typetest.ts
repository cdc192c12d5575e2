import { Page } from '@sadpath/errors';
import { Text } from '@sadpath/forms';
import { Operation } from '@sadpath/service';

class NameResponse {
  @Text() name: string;
}

const list = { page: NameResponse, pagination: NameResponse } as const;

/** A handler returns what its operation says that it answers; nobody writes it down a second time. */
export class NamesController {
  @Operation({ summary: 'One name', answers: NameResponse })
  async named() {
    return Promise.resolve({ name: 'A' });
  }

  @Operation({ summary: 'All names', answers: list })
  listed() {
    return new Page([{ name: 'A' }], {});
  }

  // @ts-expect-error -- a member that the class declares is missing
  @Operation({ summary: 'Nothing of it', answers: NameResponse })
  nameless() {
    return {};
  }

  // @ts-expect-error -- a bare list where a page is declared
  @Operation({ summary: 'All names', answers: list })
  unpaged() {
    return [{ name: 'A' }];
  }
}
