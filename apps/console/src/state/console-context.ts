import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ControlApi } from '../api/control-api';
import type { Problem } from '../api/problem';
import type { Page, Route } from './route';
import type { SpaceView } from './space-watch';

/** What every part of the console may ask for. */
export interface ConsoleContext {
  readonly api: ControlApi;
  /** Name of the chosen space. */
  readonly space: string;
  readonly view: SpaceView;
  readonly route: Route;
  readonly hasToken: boolean;
  /** Address of a place, in the chosen space unless the query names another. */
  readonly href: (page: Page, args?: readonly string[], query?: Readonly<Record<string, string>>) => string;
  /** Changes the query of the present place, without a new step of the history. */
  readonly ask: (query: Readonly<Record<string, string>>) => void;
  /** Looks at the space at once. */
  readonly look: () => void;
  /** Shows why a call failed, until it is dismissed. */
  readonly report: (problem: Problem) => void;
  /** Says that something was done. */
  readonly say: (text: string) => void;
}

const Context = createContext<ConsoleContext | undefined>(undefined);

export const ConsoleProvider = Context.Provider;

/** The context of the console; its parts are drawn inside it only. */
export function useConsole(): ConsoleContext {
  return useContext(Context) as ConsoleContext;
}
