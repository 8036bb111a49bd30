import {
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type Force,
  type SimulationNodeDatum,
} from 'd3-force';

/** A name to be placed. */
export interface GraphNode {
  readonly label: string;
  /** Radius of its dot. */
  readonly radius: number;
}

export interface GraphLink {
  readonly a: number;
  readonly b: number;
  /** 0 to 1: how close the two belong. */
  readonly strength: number;
}

/** Where dots stand; a label is below its dot, in the middle. */
export interface GraphPlaces {
  readonly points: readonly (readonly [x: number, y: number])[];
  /** What dots and labels take up, from 0. */
  readonly height: number;
}

/** What there is to draw on: as wide as a phone. */
export const GRAPH_SIZE = { width: 400, height: 600 } as const;
export const LABEL_SIZE = 15;

/** Widest usual letter of the naskh, of its size: labels may be narrower, never much wider. */
const LETTER = 0.54;
const LABEL_LINE = 1.5 * LABEL_SIZE;
const STEPS = 400;

/** What a dot with its label takes up, around the middle of the dot. */
interface Box extends SimulationNodeDatum {
  readonly half: number;
  readonly above: number;
  readonly below: number;
}

function boxOf({ label, radius }: GraphNode): Box {
  return {
    half: Math.max(radius, ([...label].length * LETTER * LABEL_SIZE) / 2) + 3,
    above: radius + 2,
    below: radius + LABEL_LINE,
  };
}

/** Pushes overlapping boxes apart, along the shorter way. */
function keepApart(boxes: readonly Box[]): Force<Box, undefined> {
  return () => {
    for (const [at, one] of boxes.entries()) {
      for (const other of boxes.slice(at + 1)) {
        const across = one.half + other.half - Math.abs(other.x! - one.x!);
        const [upper, lower] = one.y! <= other.y! ? [one, other] : [other, one];
        const down = upper.below + lower.above - (lower.y! - upper.y!);
        if (across <= 0 || down <= 0) continue;
        if (across < down) {
          const push = (one.x! <= other.x! ? across : -across) / 2;
          one.x! -= push;
          other.x! += push;
        } else {
          upper.y! -= down / 2;
          lower.y! += down / 2;
        }
      }
    }
  };
}

/** Keeps boxes on the paper. */
function stayInside(boxes: readonly Box[]): Force<Box, undefined> {
  const { width, height } = GRAPH_SIZE;
  return () => {
    for (const box of boxes) {
      box.x = Math.min(width - box.half, Math.max(box.half, box.x!));
      box.y = Math.min(height - box.below, Math.max(box.above, box.y!));
    }
  };
}

/**
 * Places the dots of a graph on paper of {@link GRAPH_SIZE}, what belongs together near each other
 * and no label on another as far as there is room. The same graph gives the same places: d3-force
 * begins in a spiral and draws its numbers from a generator of its own.
 */
export function layOut(nodes: readonly GraphNode[], links: readonly GraphLink[]): GraphPlaces {
  const { width, height } = GRAPH_SIZE;
  const boxes = nodes.map(boxOf);
  for (const [index, box] of boxes.entries()) {
    // A spiral of the golden angle, stretched to the paper.
    const [turn, far] = [
      index * Math.PI * (3 - Math.sqrt(5)),
      Math.sqrt((index + 0.5) / boxes.length),
    ];
    box.x = (width / 2) * (1 + 0.8 * far * Math.cos(turn));
    box.y = (height / 2) * (1 + 0.8 * far * Math.sin(turn));
  }
  const joined = links.map(({ a, b, strength }) => ({ source: a, target: b, strength }));
  forceSimulation(boxes)
    .force(
      'joined',
      forceLink<Box, (typeof joined)[number]>(joined)
        .distance(80)
        .strength(({ strength }) => 0.1 + 0.4 * strength),
    )
    .force('spread', forceManyBody<Box>().strength(-420).distanceMax(320))
    .force('across', forceX<Box>(width / 2).strength(0.05))
    .force('down', forceY<Box>(height / 2).strength(0.03))
    .force('apart', keepApart(boxes))
    .force('inside', stayInside(boxes))
    .stop()
    .tick(STEPS);
  const top = Math.min(...boxes.map(({ y, above }) => y! - above));
  const bottom = Math.max(...boxes.map(({ y, below }) => y! + below));
  return {
    points: boxes.map(({ x, y }) => [Math.round(x!), Math.round(y! - top)]),
    height: Math.ceil(bottom - top),
  };
}
