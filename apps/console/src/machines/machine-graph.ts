import type { Machine } from '../api/control-types';

/** Something drawn as a box: a state, or the code by which the chosen state refuses. */
export interface GraphNode {
  readonly id: string;
  readonly kind: 'state' | 'code';
  readonly title: string;
  readonly count: number;
  readonly isTerminal: boolean;
  /** Events after which it stays as it is. */
  readonly stays: readonly string[];
}

/** An arrow with the events that take it. */
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: 'move' | 'refusal';
  readonly events: readonly string[];
}

/** What is to be drawn. */
export interface MachineGraph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** Codes and states may have the same name. */
const codeId = (code: string): string => `code ${code}`;

/** The states and moves of a machine. For a chosen state: what leads to it and out of it, and what it refuses, by code. */
export function graphOf({ states, moves, refusals }: Machine, chosen: string): MachineGraph {
  const arrows = moves.filter(({ from, to }) => from !== to);
  const shown = chosen === '' ? arrows : arrows.filter(({ from, to }) => from === chosen || to === chosen);
  const staysOf = (state: string): readonly string[] =>
    moves.filter(({ from, to }) => from === state && to === state).map(({ event }) => event);
  const touched = new Set([chosen, ...shown.flatMap(({ from, to }) => [from, to])]);
  const refused = refusals.filter(({ state }) => state === chosen);
  const codes = [...new Set(refused.map(({ code }) => code))];
  return {
    nodes: [
      ...states
        .filter(({ name }) => chosen === '' || touched.has(name))
        .map(({ name, count, isTerminal }): GraphNode => ({
          ...{ id: name, kind: 'state', title: name, count, isTerminal, stays: staysOf(name) },
        })),
      ...codes.map((code): GraphNode => ({
        ...{ id: codeId(code), kind: 'code', title: code, count: 0, isTerminal: true, stays: [] },
      })),
    ],
    edges: [
      ...merge(shown.map(({ from, event, to }) => ({ from, to, kind: 'move', events: [event] }))),
      ...merge(
        refused.map(({ event, code }) => ({ from: chosen, to: codeId(code), kind: 'refusal', events: [event] })),
      ),
    ],
  };
}

/** Arrows between the same two become one. */
function merge(edges: readonly GraphEdge[]): readonly GraphEdge[] {
  const merged = new Map<string, GraphEdge>();
  for (const edge of edges) {
    const key = JSON.stringify([edge.from, edge.to]);
    const known = merged.get(key);
    merged.set(key, known === undefined ? edge : { ...known, events: [...known.events, ...edge.events] });
  }
  return [...merged.values()];
}
