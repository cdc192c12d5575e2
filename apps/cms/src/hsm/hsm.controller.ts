import { Controller, Post } from '@nestjs/common';
import { InCall, Operation, type Call } from '@sadpath/service';
import { Raises } from '../cms.raises';
import { assertHsmUp } from '../domain/dependency-faults';

const HSM_UP = {
  type: 'object',
  properties: { hsm: { type: 'string', const: 'up' } },
  required: ['hsm'],
  example: { hsm: 'up' },
};

/** The security module behind PIN and CVV, for Customer Service. */
@Controller('dcms/cms/hsm')
export class HsmController {
  @Post('check')
  @Operation({
    summary: 'Tells whether PIN and CVV can be worked on',
    tags: ['HSM'],
    answers: { schema: HSM_UP },
    marks: { access: 'read' },
  })
  @Raises('cms.processing.error')
  checkHsm(@InCall() call: Call): { readonly hsm: 'up' } {
    assertHsmUp(call.dependency('hsm').state);
    return { hsm: 'up' };
  }
}
