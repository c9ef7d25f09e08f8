// Fenwick trees over positions from 0: prefix sums and prefix maxima, O(log n) a call.

export interface SumTree {
  /** Adds a whole number at a position. */
  readonly add: (position: number, amount: number) => void;
  /** Sum over positions 0 … position; 0 for -1. */
  readonly sumTo: (position: number) => number;
}

/** Returns a tree of prefix sums over `size` positions, all 0; sums below 2^31. */
export function sumTree(size: number): SumTree {
  const tree = new Int32Array(size + 1);
  return {
    add: (position, amount) => {
      for (let node = position + 1; node <= size; node += node & -node) tree[node] = (tree[node] ?? 0) + amount;
    },
    sumTo: (position) => {
      let sum = 0;
      for (let node = position + 1; node > 0; node -= node & -node) sum += tree[node] ?? 0;
      return sum;
    },
  };
}

export interface MaximumTree {
  /** Raises the value at a position. */
  readonly raise: (position: number, value: number) => void;
  /** Maximum over positions 0 … position; 0 for -1 or where nothing was raised. */
  readonly maximumTo: (position: number) => number;
}

/** Returns a tree of prefix maxima over `size` positions, all 0. */
export function maximumTree(size: number): MaximumTree {
  const tree = new Float64Array(size + 1);
  return {
    raise: (position, value) => {
      for (let node = position + 1; node <= size; node += node & -node) {
        if ((tree[node] ?? 0) < value) tree[node] = value;
      }
    },
    maximumTo: (position) => {
      let maximum = 0;
      for (let node = position + 1; node > 0; node -= node & -node) maximum = Math.max(maximum, tree[node] ?? 0);
      return maximum;
    },
  };
}
