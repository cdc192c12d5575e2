import { Body, Controller, Get, Module, Param, Post } from '@nestjs/common';
import { defineErrors } from '@sadpath/catalog';
import { errorsOf, standardEnvelope } from '@sadpath/errors';
import { raisesOf } from '@sadpath/errors/nest';
import { defineRecipes } from '@sadpath/recipes';
import { Text } from '@sadpath/forms';
import {
  Answer,
  formGate,
  InExchange,
  Operation,
  routeGate,
  type Exchange,
  type ServiceDefinition,
} from '@sadpath/service';

const about = {
  statusFrom: 'ours',
  documented: true,
  category: 'Toys',
  retry: 'never',
  meaning: 'Toy.',
  remedy: 'None.',
} as const;

/** Codes of a service that exists for specs only. */
export const toyCatalog = defineErrors('toy', {
  'toy.broken': { ...about, status: 409, message: 'The toy {name} is broken', example: { params: { name: 'Bear' } } },
  'toy.lost': { ...about, status: 404, message: 'The toy is lost' },
  'toy.malformed': { ...about, status: 400, message: 'The request is malformed' },
  'toy.unknown.path': { ...about, status: 404, message: 'There is no such path' },
  'toy.internal': { ...about, status: 500, message: 'Something went wrong' },
});
const toyError = errorsOf(toyCatalog);
const Raises = raisesOf(toyCatalog);

class ToyRequest {
  @Text({ max: 10 }) name: string;
}
class ToyPath {
  @Text({ max: 10 }) id: string;
}

/** What the hooks of a request saw. */
export const hooks: string[] = [];

@Controller('toy/v1')
class ToyController {
  @Get('declared')
  @Operation({ summary: 'Refuses with a code it declares' })
  @Raises('toy.broken')
  declared(): never {
    throw toyError('toy.broken', { name: 'Duck' });
  }

  @Get('undeclared')
  @Operation({ summary: 'Refuses with a code it does not declare' })
  @Raises('toy.broken')
  undeclared(): never {
    throw toyError('toy.lost');
  }

  @Get('crash')
  @Operation({ summary: 'Has a bug' })
  @Raises()
  crash(): string {
    const nothing = JSON.parse('null') as { readonly secret: string };
    return nothing.secret;
  }

  @Get('reject')
  @Operation({ summary: 'Has a bug that shows later' })
  @Raises()
  reject(): Promise<never> {
    return Promise.reject(new Error('select * from secrets'));
  }

  @Post('toys')
  @Operation({ summary: 'Makes a toy', status: 201 })
  @Raises('toy.broken')
  make(@Body() body: ToyRequest, @InExchange() exchange: Exchange): object {
    exchange.onSuccess(() => void hooks.push(`made ${body.name}`));
    exchange.onFailure(({ code }) => void hooks.push(`failed ${code}`));
    if (body.name === 'Duck') throw toyError('toy.broken', { name: body.name });
    return { name: body.name };
  }

  @Get('toys/:id')
  @Operation({ summary: 'Reads a toy' })
  @Raises()
  read(@Param() { id }: ToyPath): Answer {
    return new Answer({ id }, { status: 203, headers: { 'x-toy': id } });
  }
}

@Module({ controllers: [ToyController] })
class ToyModule {}

const recipe = { title: 'none', steps: [{ method: 'GET', path: '/toy/v1/declared' }] } as const;
const rules = {
  form: { unknownFields: 'ignore', blankText: 'value' },
  refuseForm: () => toyError('toy.malformed'),
  notFound: () => toyError('toy.unknown.path'),
} as const;

/** The smallest complete service. */
export const toyService: ServiceDefinition = {
  ...rules,
  name: 'toy',
  title: 'Toys',
  port: 4999,
  basePaths: ['/toy/v1'],
  module: ToyModule,
  catalog: toyCatalog,
  recipes: defineRecipes(
    toyCatalog,
    {},
    {
      'toy.broken': recipe,
      'toy.lost': recipe,
      'toy.malformed': recipe,
      'toy.unknown.path': recipe,
      'toy.internal': recipe,
    },
  ),
  everywhere: ['toy.malformed', 'toy.unknown.path', 'toy.internal'],
  collections: [],
  documents: {},
  fixtures: () => [],
  dependencies: {},
  gates: [
    routeGate(rules),
    formGate(rules),
    (exchange) =>
      exchange.header('x-replay') === undefined ? undefined : new Answer({ replayed: true }, { status: 208 }),
  ],
  native: standardEnvelope,
  internal: () => toyError('toy.internal'),
};
