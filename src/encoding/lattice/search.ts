// The search through one cluster: open slots so near to each other that one n-gram can hold parts of two of them.
// A path spells the text from left to right; its score is the sum over its characters and over all n-grams that end in it. Paths that
// agree in their last four tokens are one node (nothing later can tell them apart), and only nodes near the best path go on (beam). When a
// single node is left the cluster is over: the best path is read backwards, posteriors come from sums over all paths (forward-backward).
// Cost: linear in the number of columns; per open slot about (nodes × options) look-ups of two n-grams.
import {absent, weightOf, type LanguageModel} from '../language/language-model.ts';
import {extendFirstLane, extendSecondLane} from '../language/ngram-hash.ts';
import {logAdd} from './log-add.ts';
import type {PreparedOptions} from './prepared-options.ts';
import {manyOptions} from './slot.ts';

/** Paths worse than the best by more than this (in natural logarithms) are given up: each has a share below 1 in 20,000. */
const beamWidth = 10;
/** An option that begins worse than another by more than this is not spelt to its end. */
const hopeless = beamWidth;
/** Most nodes that go on after a certain character. Ten times as many change 1 in 7,000 choices of the development text. */
const maxLatticeNodes = 24;
/** The same after an open slot, before what follows has been seen. */
const maxNodesUnseen = 40;
/** After a slot with more options than lost bytes leave: a character and its swallowed neighbour. A quarter of it costs 1 in 100 of them. */
const maxNodesSwallowed = 128;
/** A cluster is cut at its best node after so many columns, so that memory stays small on text without a single intact character. */
const maxColumns = 400;
/** More than one column can need: many trials may share the score at the beam's edge. */
const roomLeft = 1 << 14;
const edgeRoom = 1 << 17;
const nodeRoom = 1 << 15;

/** One cluster under search. Begin it, add columns until it is over, then read the results. */
export interface ClusterSearch {
  /** Starts after the given tokens, nearest first; 0 is the edge of the text. */
  begin(history: readonly number[]): void;
  /** Adds a certain token; true when one node is left, that is, when the cluster is over. */
  addFixed(token: number): boolean;
  /** `weights` are added to what each option weighs by itself. */
  addOpen(options: PreparedOptions, weights?: ArrayLike<number>): void;
  /** True when the next column would not fit: finish and begin again after `history`. */
  isFull(): boolean;
  /** Calls back for every open column in order: the option taken and the posterior of each option (valid during the call). */
  finish(visit: (chosen: number, posteriors: Float64Array) => void): void;
  /** The last four tokens of the best path, nearest first. */
  history(): number[];
}

/** Everything a search needs, allocated once. `sharpness` scales scores before they become posteriors (calibration). */
export function createSearch(model: LanguageModel, sharpness: number): ClusterSearch {
  const near = new Int32Array(nodeRoom); // last token and the one before it, 16 bits each
  const far = new Int32Array(nodeRoom); // the two before those
  const reach = new Uint8Array(nodeRoom); // longest known n-gram that ends here, at most 4
  const best = new Float64Array(nodeRoom);
  const forward = new Float64Array(nodeRoom);
  const backward = new Float64Array(nodeRoom);
  const bestEdge = new Int32Array(nodeRoom);
  const edgeFrom = new Int32Array(edgeRoom);
  const edgeTo = new Int32Array(edgeRoom);
  const edgeOption = new Uint16Array(edgeRoom);
  const edgeScore = new Float64Array(edgeRoom);
  const columnEdges = new Int32Array(maxColumns + 8);
  const columnOptions = new Int32Array(maxColumns + 8); // number of options, 0 for a fixed column
  let columns = 0;
  let nodes = 0;
  let edges = 0;
  let columnNodes = 0; // first node of the current column

  // Extensions of the current column before the beam is applied.
  let trials = 0;
  let trialTop = -Infinity;
  let trialRoom = 4096;
  let trialFrom = new Int32Array(trialRoom);
  let trialOption = new Uint16Array(trialRoom);
  let trialScore = new Float64Array(trialRoom);
  let trialTotal = new Float64Array(trialRoom);
  let trialNear = new Int32Array(trialRoom);
  let trialFar = new Int32Array(trialRoom);
  let trialReach = new Uint8Array(trialRoom);

  // The end of the path that is being extended.
  let lastNear = 0;
  let lastFar = 0;
  let lastReach = 0;

  /** Appends one token to the path in `last…`; answers the sum of the n-grams that end with it. */
  function append(token: number): number {
    let first = extendFirstLane(0, token);
    let second = extendSecondLane(0, token);
    let sum = 0;
    let found = 1;
    const most = Math.min(4, lastReach);
    for (let step = 0; step < most; step++) {
      const pair = step < 2 ? lastNear : lastFar;
      const before = (step & 1) === 0 ? pair & 0xffff : pair >>> 16;
      if (before === 0) break;
      first = extendFirstLane(first, before);
      second = extendSecondLane(second, before);
      const weight = weightOf(model, first, second);
      if (weight === absent) break;
      sum += weight;
      found++;
    }
    lastFar = ((lastFar & 0xffff) << 16) | (lastNear >>> 16);
    lastNear = ((lastNear & 0xffff) << 16) | token;
    lastReach = Math.min(4, found);
    return sum;
  }

  function growTrials(): void {
    trialRoom *= 2;
    trialFrom = grow(trialFrom, new Int32Array(trialRoom));
    trialOption = grow(trialOption, new Uint16Array(trialRoom));
    trialScore = grow(trialScore, new Float64Array(trialRoom));
    trialTotal = grow(trialTotal, new Float64Array(trialRoom));
    trialNear = grow(trialNear, new Int32Array(trialRoom));
    trialFar = grow(trialFar, new Int32Array(trialRoom));
    trialReach = grow(trialReach, new Uint8Array(trialRoom));
  }

  function addTrial(from: number, option: number, score: number): void {
    const total = (best[from] ?? 0) + score;
    if (total < trialTop - beamWidth) return;
    if (total > trialTop) trialTop = total;
    if (trials === trialRoom) growTrials();
    trialFrom[trials] = from;
    trialOption[trials] = option;
    trialScore[trials] = score;
    trialTotal[trials] = total;
    trialNear[trials] = lastNear;
    trialFar[trials] = lastFar;
    trialReach[trials++] = lastReach;
  }

  function moveTo(node: number): void {
    lastNear = near[node] ?? 0;
    lastFar = far[node] ?? 0;
    lastReach = reach[node] ?? 0;
  }

  /** Extends one node by every option; options that begin alike share the work, and what begins hopelessly is not finished. */
  function tryOptions(
    node: number,
    {tokens, own, starts}: PreparedOptions,
    weights: ArrayLike<number> | undefined,
  ): void {
    let begun = -1;
    let begunScore = 0;
    let begunNear = 0;
    let begunFar = 0;
    let begunReach = 0;
    let bestBegun = -Infinity;
    for (let option = 0; option < starts.length - 1; option++) {
      const start = starts[option] ?? 0;
      const stop = starts[option + 1] ?? 0;
      const first = tokens[start] ?? 0;
      if (start === stop) {
        moveTo(node);
        addTrial(node, option, weights?.[option] ?? 0);
        continue;
      }
      if (first !== begun || stop - start === 1) {
        moveTo(node);
        begun = first;
        begunScore = (own[start] ?? 0) + append(first);
        begunNear = lastNear;
        begunFar = lastFar;
        begunReach = lastReach;
        bestBegun = Math.max(bestBegun, begunScore);
      } else {
        lastNear = begunNear;
        lastFar = begunFar;
        lastReach = begunReach;
      }
      if (stop - start > 1 && begunScore < bestBegun - hopeless) continue;
      let score = begunScore + (weights?.[option] ?? 0);
      for (let at = start + 1; at < stop; at++) score += (own[at] ?? 0) + append(tokens[at] ?? 0);
      addTrial(node, option, score);
    }
  }

  /** The total below which trials are given up. */
  function beamFloor(most: number): number {
    const floor = trialTop - beamWidth;
    let alive = 0;
    for (let trial = 0; trial < trials; trial++) if ((trialTotal[trial] ?? 0) >= floor) alive++;
    if (alive <= most) return floor;
    const kept = trialTotal.slice(0, trials).sort();
    return Math.max(floor, kept[trials - most] ?? floor);
  }

  /** Turns the trials within the beam into nodes and edges of a new column. */
  function closeColumn(optionCount: number): void {
    const floor = beamFloor(maxNodes(optionCount));
    const firstNode = nodes;
    for (let trial = 0; trial < trials; trial++) {
      const total = trialTotal[trial] ?? 0;
      if (total < floor) continue;
      const a = trialNear[trial] ?? 0;
      const b = trialFar[trial] ?? 0;
      let node = firstNode;
      while (node < nodes && (near[node] !== a || far[node] !== b)) node++;
      const from = trialFrom[trial] ?? 0;
      const score = trialScore[trial] ?? 0;
      const mass = (forward[from] ?? 0) + sharpness * score;
      if (node === nodes) {
        nodes++;
        near[node] = a;
        far[node] = b;
        reach[node] = trialReach[trial] ?? 0;
        best[node] = total;
        bestEdge[node] = edges;
        forward[node] = mass;
      } else {
        if (total > (best[node] ?? 0)) {
          best[node] = total;
          bestEdge[node] = edges;
        }
        forward[node] = logAdd(forward[node] ?? 0, mass);
      }
      edgeFrom[edges] = from;
      edgeTo[edges] = node;
      edgeOption[edges] = trialOption[trial] ?? 0;
      edgeScore[edges++] = sharpness * score;
    }
    columnNodes = firstNode;
    columnOptions[columns++] = optionCount;
    columnEdges[columns] = edges;
    trials = 0;
    trialTop = -Infinity;
  }

  function bestNode(): number {
    let node = columnNodes;
    for (let other = columnNodes + 1; other < nodes; other++) if ((best[other] ?? 0) > (best[node] ?? 0)) node = other;
    return node;
  }

  /** Sums over all ways from each node to the end of the cluster. */
  function sweepBackward(): number {
    backward.fill(-Infinity, 0, nodes);
    let total = -Infinity;
    for (let node = columnNodes; node < nodes; node++) {
      backward[node] = 0;
      total = logAdd(total, forward[node] ?? 0);
    }
    for (let edge = edges - 1; edge >= 0; edge--) {
      const from = edgeFrom[edge] ?? 0;
      backward[from] = logAdd(backward[from] ?? 0, (edgeScore[edge] ?? 0) + (backward[edgeTo[edge] ?? 0] ?? 0));
    }
    return total;
  }

  return {
    begin(history) {
      columns = edges = trials = columnNodes = 0;
      trialTop = -Infinity;
      nodes = 1;
      near[0] = (history[0] ?? 0) | ((history[1] ?? 0) << 16);
      far[0] = (history[2] ?? 0) | ((history[3] ?? 0) << 16);
      reach[0] = 4;
      best[0] = forward[0] = 0;
    },
    addFixed(token) {
      const end = nodes;
      for (let node = columnNodes; node < end; node++) {
        moveTo(node);
        const score = append(token);
        addTrial(node, 0, score);
      }
      closeColumn(0);
      return nodes - columnNodes === 1;
    },
    addOpen(options, weights) {
      const end = nodes;
      for (let node = columnNodes; node < end; node++) tryOptions(node, options, weights);
      closeColumn(options.starts.length - 1);
    },
    isFull: () => columns >= maxColumns || nodes + roomLeft > nodeRoom || edges + roomLeft > edgeRoom,
    history() {
      const node = bestNode();
      const a = near[node] ?? 0;
      const b = far[node] ?? 0;
      return [a & 0xffff, a >>> 16, b & 0xffff, b >>> 16];
    },
    finish(visit) {
      const total = sweepBackward();
      const taken = new Int32Array(columns);
      let node = bestNode();
      for (let column = columns - 1; column >= 0; column--) {
        const edge = bestEdge[node] ?? 0;
        taken[column] = edge;
        node = edgeFrom[edge] ?? 0;
      }
      for (let column = 0; column < columns; column++) {
        const optionCount = columnOptions[column] ?? 0;
        if (optionCount === 0) continue;
        const posteriors = new Float64Array(optionCount);
        const stop = columnEdges[column + 1] ?? 0;
        for (let edge = columnEdges[column] ?? 0; edge < stop; edge++) {
          const share =
            (forward[edgeFrom[edge] ?? 0] ?? 0) + (edgeScore[edge] ?? 0) + (backward[edgeTo[edge] ?? 0] ?? 0) - total;
          const option = edgeOption[edge] ?? 0;
          posteriors[option] = (posteriors[option] ?? 0) + Math.exp(share);
        }
        visit(edgeOption[taken[column] ?? 0] ?? 0, posteriors);
      }
    },
  };
}

function maxNodes(optionCount: number): number {
  if (optionCount === 0) return maxLatticeNodes;
  return optionCount <= manyOptions ? maxNodesUnseen : maxNodesSwallowed;
}

function grow<T extends {set(from: T): void}>(from: T, to: T): T {
  to.set(from);
  return to;
}
