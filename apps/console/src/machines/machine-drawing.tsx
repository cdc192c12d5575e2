import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Machine } from '../api/control-types';
import { useConsole } from '../state/console-context';
import type { PlacedEdge, PlacedGraph, PlacedNode, Point } from './lay-out';
import { graphOf } from './machine-graph';

const EDGE_LINE = 15;

interface MachineDrawingProps {
  readonly machine: Machine;
  readonly chosen: string;
}

/** A lifecycle as boxes and arrows; a box leads to who is there, or to the recipe of a code. */
export function MachineDrawing({ machine, chosen }: MachineDrawingProps): VNode {
  const [placed, setPlaced] = useState<PlacedGraph>();
  useEffect(() => {
    let isOver = false;
    // What lays a graph out is loaded by who looks at one.
    void import('./lay-out').then(({ layOut }) => {
      if (!isOver) setPlaced(layOut(graphOf(machine, chosen), innerWidth < 928 ? 'TB' : 'LR'));
    });
    return () => {
      isOver = true;
    };
  }, [machine, chosen]);
  if (placed === undefined) return <p class="loading">Loading…</p>;
  const { width, height, nodes, edges } = placed;
  return (
    <div class="drawing" tabIndex={0} role="group" aria-label={`Lifecycle of ${machine.name}`}>
      <svg width={width} height={height} viewBox={`0 0 ${String(width)} ${String(height)}`}>
        <defs>
          {['move', 'refusal'].map((kind) => (
            <marker
              key={kind}
              id={`tip-${kind}`}
              class={kind}
              viewBox="0 0 8 8"
              refX="7"
              refY="4"
              markerWidth="8"
              markerHeight="8"
              orient="auto"
            >
              <path d="M0 0L8 4L0 8z" />
            </marker>
          ))}
        </defs>
        {edges.map((edge) => (
          <Arrow key={`${edge.from}/${edge.to}`} edge={edge} />
        ))}
        {nodes.map((node) => (
          <Box key={node.id} node={node} machine={machine} isChosen={node.id === chosen} />
        ))}
      </svg>
    </div>
  );
}

function Arrow({ edge: { points, kind, events, x, y } }: { readonly edge: PlacedEdge }): VNode {
  const top = y - ((events.length - 1) * EDGE_LINE) / 2;
  return (
    <g class={`arrow ${kind}`}>
      <path d={curve(points)} marker-end={`url(#tip-${kind})`} />
      {events.map((event, i) => (
        <text key={event} x={x} y={top + i * EDGE_LINE}>
          {event}
        </text>
      ))}
    </g>
  );
}

interface BoxProps {
  readonly node: PlacedNode;
  readonly machine: Machine;
  readonly isChosen: boolean;
}

function Box({ node, machine: { service, name }, isChosen }: BoxProps): VNode {
  const { href } = useConsole();
  const { kind, title, count, isTerminal, stays, x, y, width, height } = node;
  const top = y - height / 2;
  const target =
    kind === 'code'
      ? href('errors', [service, title, 'play'])
      : href('machines', [service, name, ...(isChosen ? [] : [title])]);
  const says = kind === 'code' ? `Play the recipe of ${title}` : `${title}: ${String(count)} there`;
  return (
    <a class={`box ${kind}${isTerminal ? ' is-end' : ''}${isChosen ? ' at' : ''}`} href={target} aria-label={says}>
      <rect x={x - width / 2} y={top} width={width} height={height} rx="9" />
      <text x={x} y={kind === 'code' ? y : top + 13}>
        {title}
      </text>
      {kind === 'code' ? null : (
        <text class={count === 0 ? 'none' : 'some'} x={x} y={top + 30}>
          {count === 0 ? 'nobody' : `${String(count)} here`}
        </text>
      )}
      {stays.length === 0 ? null : (
        <text class="none" x={x} y={top + 45}>
          {`↻ ${stays.join(', ')}`}
        </text>
      )}
    </a>
  );
}

/** A line through points, rounded at each of those between its ends. */
function curve(points: readonly Point[]): string {
  const [first, ...others] = points;
  const last = others.at(-1);
  if (first === undefined || last === undefined) return '';
  const bends = others.slice(0, -1).map((point, i) => {
    const next = others[i + 1] ?? last;
    const isLast = i === others.length - 2;
    const to = isLast ? next : { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 };
    return `Q${at(point)} ${at(to)}`;
  });
  return `M${at(first)}${bends.length === 0 ? `L${at(last)}` : bends.join('')}`;
}

function at({ x, y }: Point): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}
