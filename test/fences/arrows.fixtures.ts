import type { Files } from './planted-tree';

/** An arrow that must not be drawn. */
export interface Crossing {
  readonly rule: string;
  /** What the file does that it must not. */
  readonly does: string;
  readonly file: string;
  readonly text: string;
}

/** One file per crossing, so that the file names the culprit. */
export const CROSSINGS: readonly Crossing[] = [
  {
    rule: 'level-0-looks-down',
    does: 'a leaf library imports the error library',
    file: 'libs/money/src/leaf-up.ts',
    text: `export { errorsOf } from '@sadpath/errors';`,
  },
  {
    rule: 'level-1-looks-down',
    does: 'the store imports the service library, if only its types',
    file: 'libs/store/src/store-up.ts',
    text: `import type { boot } from '@sadpath/service';\nexport type Boot = typeof boot;`,
  },
  {
    rule: 'level-2-looks-down',
    does: 'the service library imports what the debit services share',
    file: 'libs/service/src/service-up.ts',
    text: `export { tenant } from '@sadpath/dcms';`,
  },
  {
    rule: 'level-3-looks-down',
    does: 'the control API imports what composes it',
    file: 'libs/control/src/control-up.ts',
    text: `export { start } from '@sadpath/boot';`,
  },
  {
    rule: 'level-4-looks-down',
    does: 'what starts a process imports the testing library',
    file: 'libs/boot/src/boot-up.ts',
    text: `export { harness } from '@sadpath/testing';`,
  },
  {
    rule: 'floor-contract-looks-down',
    does: 'what a service says names what runs it, if only a type',
    file: 'libs/service/src/contract/naming-up.ts',
    text: `import type { Platform } from '../runtime/platform';\nexport type Around = Platform;`,
  },
  {
    rule: 'floor-contract-looks-down',
    does: 'what a service says goes through the entry of its library',
    file: 'libs/service/src/contract/through-entry.ts',
    text: `export { boot } from '..';`,
  },
  {
    rule: 'floor-runtime-looks-down',
    does: 'what runs a service imports what composes it',
    file: 'libs/service/src/runtime/composing.ts',
    text: `export { createService } from '../host/create-service';`,
  },
  {
    rule: 'catalog-imports-nothing',
    does: 'the catalog imports a leaf library',
    file: 'libs/catalog/src/catalog-out.ts',
    text: `export { minor } from '@sadpath/money';`,
  },
  {
    rule: 'lib-has-a-level',
    does: 'an app imports a library that has no level',
    file: 'apps/wallet/src/levelless.ts',
    text: `export { misc } from '@sadpath/misc';`,
  },
  {
    rule: 'lib-by-its-entry',
    does: 'a library reaches past the entry of another',
    file: 'libs/errors/src/past-entry.ts',
    text: `export { inner } from '../../store/src/inner';`,
  },
  {
    rule: 'app-takes-libs-by-entry',
    does: 'an app reaches past the entry of a library',
    file: 'apps/wallet/src/past-entry.ts',
    text: `export { inner } from '../../../libs/store/src/inner';`,
  },
  {
    rule: 'lib-not-app',
    does: 'a library imports an app',
    file: 'libs/service/src/to-app.ts',
    text: `export { walletError } from '../../../apps/wallet/src/wallet.errors';`,
  },
  {
    rule: 'app-not-app',
    does: 'an app imports another app',
    file: 'apps/wallet/src/to-otp.ts',
    text: `export { OtpModule } from '../../otp/src/otp.module';`,
  },
  {
    rule: 'sandbox-takes-modules-only',
    does: 'the sandbox reaches into the rules of an app',
    file: 'apps/sandbox/src/into-domain.ts',
    text: `export { open } from '../../wallet/src/domain/wallet';`,
  },
  {
    rule: 'console-stands-alone',
    does: 'the console takes codes from the catalog instead of asking for them',
    file: 'apps/console/src/with-catalog.ts',
    text: `export { walletCatalog } from '@sadpath/catalog';`,
  },
  {
    rule: 'kit-stands-outside',
    does: 'the kit reads a store instead of asking for what is in it',
    file: 'apps/kit/src/with-store.ts',
    text: `export { MemoryStore } from '@sadpath/store';`,
  },
  {
    rule: 'app-not-testing',
    does: 'an app imports the testing library outside its specs',
    file: 'apps/wallet/src/with-harness.ts',
    text: `export { harness } from '@sadpath/testing';`,
  },
  {
    rule: 'domain-is-plain',
    does: 'the domain imports Nest',
    file: 'apps/wallet/src/domain/with-nest.ts',
    text: `import { Injectable } from '@nestjs/common';\nexport const decorate = Injectable;`,
  },
  {
    rule: 'domain-is-plain',
    does: 'the domain reads a file',
    file: 'apps/wallet/src/domain/with-files.ts',
    text: `import { readFileSync } from 'node:fs';\nexport const read = readFileSync;`,
  },
  {
    rule: 'domain-is-plain',
    does: 'the domain loads from the store',
    file: 'apps/wallet/src/domain/with-store.ts',
    text: `export { Store } from '@sadpath/store';`,
  },
  {
    rule: 'domain-takes-plain-errors',
    does: 'the domain imports the filter of errors',
    file: 'apps/wallet/src/domain/with-filter.ts',
    text: `export { raisesOf } from '@sadpath/errors/nest';`,
  },
  {
    rule: 'error-maker-is-plain',
    does: 'the error maker, which the domain takes, loads the filter of errors',
    file: 'apps/otp/src/otp.errors.ts',
    text: `export { raisesOf } from '@sadpath/errors/nest';`,
  },
  {
    rule: 'plain-errors-know-no-nest',
    does: 'the plain entry of the error library loads Nest',
    file: 'libs/errors/src/with-nest.ts',
    text: `export { raisesOf } from './nest';`,
  },
  {
    rule: 'domain-takes-types-only',
    does: 'the domain makes its own chance',
    file: 'apps/wallet/src/domain/with-chance.ts',
    text: `import { Chance } from '@sadpath/chance';\nexport const chance = new Chance(1);`,
  },
  {
    rule: 'domain-knows-itself-only',
    does: 'the domain imports a DTO',
    file: 'apps/wallet/src/domain/with-dto.ts',
    text: `export { OpenWalletRequestDto } from '../wallets/dto/open-wallet.request.dto';`,
  },
  {
    rule: 'dto-is-form',
    does: 'a DTO imports a service',
    file: 'apps/wallet/src/wallets/dto/deciding.request.dto.ts',
    text: `export { WalletsService } from '../wallets.service';`,
  },
  {
    rule: 'dto-is-form',
    does: 'a DTO takes more of the service library than its form',
    file: 'apps/wallet/src/wallets/dto/knowing.request.dto.ts',
    text: `export { boot } from '@sadpath/service';`,
  },
  {
    rule: 'controller-not-store',
    does: 'a controller loads from the store',
    file: 'apps/wallet/src/wallets/loading.controller.ts',
    text: `export { Store } from '@sadpath/store';`,
  },
  {
    rule: 'service-not-controller',
    does: 'a service imports a controller',
    file: 'apps/wallet/src/wallets/upside-down.service.ts',
    text: `export { WalletsController } from './wallets.controller';`,
  },
  {
    rule: 'not-to-spec',
    does: 'code imports a spec',
    file: 'apps/wallet/src/with-spec.ts',
    text: `export { example } from './wallet.spec';`,
  },
  {
    rule: 'not-to-dev-dependency',
    does: 'an app imports a package that only developers have',
    file: 'apps/wallet/src/with-dev-dependency.ts',
    text: `import { fc } from 'fast-check';\nexport const property = fc;`,
  },
  {
    rule: 'resolves',
    does: 'an import leads nowhere',
    file: 'apps/wallet/src/into-the-void.ts',
    text: `export { nothing } from './no-such-file';`,
  },
  {
    rule: 'no-cycles',
    does: 'two files import each other',
    file: 'apps/wallet/src/domain/egg.ts',
    text: `import { hen } from './hen';\nexport const egg = (): unknown => hen;`,
  },
  {
    rule: 'no-cycles',
    does: 'two files know each other by their types alone',
    file: 'apps/wallet/src/domain/key.ts',
    text: `import type { Lock } from './lock';\nexport interface Key { lock: Lock }`,
  },
];

/** What the crossings point at, and arrows that are allowed; none of these may be reported. */
export const ALLOWED: Files = {
  'apps/wallet/src/domain/hen.ts': `import { egg } from './egg';\nexport const hen = (): unknown => egg;`,
  'libs/catalog/src/index.ts': `export const walletCatalog = {};`,
  'libs/money/src/index.ts': `export const minor = 1;`,
  'libs/chance/src/index.ts': `export class Chance { constructor(readonly seed: number) {} }`,
  'libs/errors/src/index.ts': `import { walletCatalog } from '@sadpath/catalog';\nexport const errorsOf = () => walletCatalog;`,
  'libs/errors/src/nest/index.ts': `import { errorsOf } from '../index';\nexport const raisesOf = errorsOf;`,
  'libs/store/src/index.ts': `export { inner as Store } from './inner';`,
  'libs/store/src/inner.ts': `export class inner {}`,
  'libs/service/src/index.ts': `import { Store } from '@sadpath/store';\nexport const boot = Store;`,
  'libs/service/src/contract/definition.ts': `export interface Definition { readonly name: string }`,
  'libs/service/src/runtime/platform.ts': `import type { Definition } from '../contract/definition';\nexport class Platform { suite: Definition[] = []; }`,
  'libs/service/src/host/create-service.ts': `import { Platform } from '../runtime/platform';\nexport const createService = () => new Platform();`,
  'libs/dcms/src/index.ts': `import { boot } from '@sadpath/service';\nexport const tenant = boot;`,
  'libs/control/src/index.ts': `import { boot } from '@sadpath/service';\nexport const control = boot;`,
  'libs/boot/src/index.ts': `import { control } from '@sadpath/control';\nexport const start = control;`,
  'libs/testing/src/index.ts': `import { start } from '@sadpath/boot';\nimport { tenant } from '@sadpath/dcms';\nexport const harness = [start, tenant];`,
  'libs/misc/src/index.ts': `export const misc = 1;`,
  'apps/wallet/src/domain/lock.ts': `import type { Key } from './key';\nexport interface Lock { key: Key }`,
  'apps/console/src/main.ts': `import { render } from 'preact';\nimport { App } from './app';\nexport const start = () => render(App, document.body);`,
  'apps/console/src/app.ts': `export const App = 'app';`,
  'apps/otp/src/otp.module.ts': `export class OtpModule {}`,
  'apps/sandbox/src/main.ts': `export { OtpModule } from '../../otp/src/otp.module';`,
  'apps/wallet/src/wallet.errors.ts': `import { errorsOf } from '@sadpath/errors';\nexport const walletError = errorsOf();`,
  'apps/wallet/src/wallet.spec.ts': `import { harness } from '@sadpath/testing';\nexport const example = harness;`,
  'apps/wallet/src/domain/wallet.ts': [
    `import type { Chance } from '@sadpath/chance';`,
    `import { minor } from '@sadpath/money';`,
    `import { walletError } from '../wallet.errors';`,
    `export const open = (chance: Chance) => [chance, minor, walletError];`,
  ].join('\n'),
  'apps/wallet/src/wallets/dto/open-wallet.request.dto.ts': `export class OpenWalletRequestDto {}`,
  'apps/wallet/src/wallets/wallets.service.ts': `import { Store } from '@sadpath/store';\nexport class WalletsService { store = Store; }`,
  'apps/wallet/src/wallets/wallets.controller.ts': `import { WalletsService } from './wallets.service';\nexport class WalletsController { service = WalletsService; }`,
};
