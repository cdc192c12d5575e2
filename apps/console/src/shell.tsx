import type { VNode } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { ControlApi } from './api/control-api';
import type { KnownError } from './api/control-types';
import { ErrorsPage } from './errors/errors-page';
import { FaultsPage } from './faults/faults-page';
import { MachinesPage } from './machines/machines-page';
import { Notices } from './notices';
import { OutboxPage } from './outbox/outbox-page';
import { PartsPage } from './gallery/parts-page';
import { SpaceGate } from './parts/space-gate';
import { RequestsPage } from './requests/requests-page';
import { StartPage } from './start/start-page';
import { StatePage } from './documents/state-page';
import { useKeys } from './state/use-keys';
import { SpacesPage } from './spaces/spaces-page';
import { ConsoleProvider, type ConsoleContext } from './state/console-context';
import { hrefOf, spaceOfAddress, titleOf, type Page } from './state/route';
import { useLoaded, type Loaded } from './state/use-loaded';
import { useNotices } from './state/use-notices';
import { replaceHash, useRoute } from './state/use-route';
import { useSpaceView } from './state/use-space-view';
import { TimePage } from './time/time-page';
import { ConductPage } from './verdicts/conduct-page';
import { CoveragePage } from './verdicts/coverage-page';
import { TopBar } from './top-bar';

/** The frame of every page, and what the pages have in common. */
export function Shell({ api, hasToken }: { readonly api: ControlApi; readonly hasToken: boolean }): VNode {
  const route = useRoute();
  const own = useMemo(() => spaceOfAddress(location), []);
  const space = route.query['space'] ?? own;
  const { view, look } = useSpaceView(api, space);
  const { notices, report, say, dismiss } = useNotices();
  const errors = useLoaded(() => api.errors(), [api]);
  useEffect(() => void (document.title = titleOf(route, space)), [location.hash, space]);
  useEffect(() => {
    if (view.state === 'live' && errors.problem !== undefined) errors.reload();
  }, [view.state]);
  const inSpace = (query: Readonly<Record<string, string>>): Readonly<Record<string, string>> => {
    const { space: chosen = space, ...rest } = query;
    return { ...rest, space: chosen === own ? '' : chosen };
  };
  const context: ConsoleContext = {
    ...{ api, space, view, route, hasToken, look, report, say },
    href: (page, args = [], query = {}) => hrefOf({ page, args, query: inSpace(query) }),
    ask: (query) => replaceHash(hrefOf({ ...route, query: inSpace({ ...route.query, ...query }) })),
  };
  useKeys((page) => (location.hash = context.href(page)));
  return (
    <ConsoleProvider value={context}>
      <TopBar errors={errors.value ?? []} />
      <Notices notices={notices} onDismiss={dismiss} />
      <main>
        <ChosenPage page={route.page} space={space} errors={errors} />
      </main>
    </ConsoleProvider>
  );
}

interface ChosenPageProps {
  readonly page: Page;
  readonly space: string;
  readonly errors: Loaded<readonly KnownError[]>;
}

/** What belongs to a space is drawn anew for another, so that nothing of one is shown under the name of the other. */
function ChosenPage({ page, space, errors }: ChosenPageProps): VNode {
  if (page === 'start') return <StartPage />;
  if (page === 'errors') return <ErrorsPage errors={errors} />;
  if (page === 'coverage') return <CoveragePage errors={errors.value ?? []} />;
  if (page === 'spaces') return <SpacesPage />;
  if (page === 'parts') return <PartsPage />;
  const Chosen = IN_SPACE[page];
  return (
    <SpaceGate key={`${page}/${space}`}>
      <Chosen />
    </SpaceGate>
  );
}

const IN_SPACE = {
  requests: RequestsPage,
  state: StatePage,
  machines: MachinesPage,
  faults: FaultsPage,
  time: TimePage,
  outbox: OutboxPage,
  conduct: ConductPage,
};
