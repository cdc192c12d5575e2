import { Graph, layout } from '@dagrejs/dagre';
import type { GraphEdge, GraphNode, MachineGraph } from './machine-graph';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A box, by its centre. */
export interface PlacedNode extends GraphNode, Point {
  readonly width: number;
  readonly height: number;
}

/** An arrow by the points that it runs through, with the centre of its words. */
export interface PlacedEdge extends GraphEdge, Point {
  readonly points: readonly Point[];
}

/** What the library adds to what it was given, which its types do not say. */
type Place = Omit<PlacedNode, keyof GraphNode>;
type Route = Omit<PlacedEdge, keyof GraphEdge>;

export interface PlacedGraph {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}

/** How wide a letter is at most, and how high a line; the drawing sets its text in these sizes. */
const LETTER = { node: 8, edge: 6.7 };
const LINE = { node: 40, edge: 15 };
const PADDING = 28;

/** The events that change nothing are written smaller than the name. */
const SMALLER = 0.85;

/** Where everything of a graph stands, in pixels; left to right. */
export function layOut(graph: MachineGraph, direction: 'LR' | 'TB'): PlacedGraph {
  const plan = new Graph({ multigraph: true });
  plan.setGraph({ rankdir: direction, nodesep: 26, ranksep: 46, edgesep: 14, marginx: 12, marginy: 12 });
  plan.setDefaultEdgeLabel(() => ({}));
  for (const { id, title, stays } of graph.nodes) {
    const widest = Math.max(title.length, stays.length === 0 ? 0 : (stays.join(', ').length + 2) * SMALLER);
    const height = stays.length === 0 ? LINE.node : LINE.node + LINE.edge;
    plan.setNode(id, { width: widest * LETTER.node + PADDING, height });
  }
  for (const { from, to, kind, events } of graph.edges) {
    const widest = Math.max(...events.map((event) => event.length));
    const size = { width: widest * LETTER.edge + 8, height: events.length * LINE.edge, labelpos: 'c' as const };
    plan.setEdge(from, to, size, kind);
  }
  layout(plan);
  const { width = 0, height = 0 } = plan.graph() as Partial<PlacedGraph>;
  return {
    ...{ width, height },
    nodes: graph.nodes.map((node) => ({ ...node, ...(plan.node(node.id) as Place) })),
    edges: graph.edges.map((edge) => ({ ...edge, ...(plan.edge(edge.from, edge.to, edge.kind) as Route) })),
  };
}
