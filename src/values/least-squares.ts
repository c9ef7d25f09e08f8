// Ordinary least squares through the normal equations, for a handful of unknowns over a table's rows.

/** Weights w that make rows · w nearest to targets; null when the rows do not decide them. Cost: rows × unknowns². */
export function leastSquares(rows: readonly (readonly number[])[], targets: readonly number[]): number[] | null {
  const unknowns = rows[0]?.length ?? 0;
  if (unknowns === 0 || rows.length < unknowns) return null;
  const matrix = Array.from({length: unknowns}, () => new Float64Array(unknowns + 1));
  rows.forEach((row, at) => {
    matrix.forEach((line, i) => {
      const factor = row[i] ?? 0;
      for (let j = 0; j < unknowns; j += 1) line[j] = (line[j] ?? 0) + factor * (row[j] ?? 0);
      line[unknowns] = (line[unknowns] ?? 0) + factor * (targets[at] ?? 0);
    });
  });
  return solve(matrix, unknowns);
}

/** Gauss with the largest pivot; a pivot this small compared with the first means that two columns are equivalent. */
const smallestPivot = 1e-9;

function solve(matrix: Float64Array[], unknowns: number): number[] | null {
  const scale = Math.max(...matrix.map((line, i) => Math.abs(line[i] ?? 0)));
  for (let i = 0; i < unknowns; i += 1) {
    const pivot = largestFrom(matrix, i);
    const line = matrix[pivot];
    const upper = matrix[i];
    if (line === undefined || upper === undefined || Math.abs(line[i] ?? 0) <= smallestPivot * scale) return null;
    matrix[pivot] = upper;
    matrix[i] = line;
    for (let k = 0; k < unknowns; k += 1) if (k !== i) eliminate(matrix[k], line, i);
  }
  return matrix.map((line, i) => (line[unknowns] ?? 0) / (line[i] ?? 1));
}

function largestFrom(matrix: readonly Float64Array[], from: number): number {
  let best = from;
  for (let k = from; k < matrix.length; k += 1) {
    if (Math.abs(matrix[k]?.[from] ?? 0) > Math.abs(matrix[best]?.[from] ?? 0)) best = k;
  }
  return best;
}

function eliminate(line: Float64Array | undefined, pivot: Float64Array, column: number): void {
  if (line === undefined) return;
  const factor = (line[column] ?? 0) / (pivot[column] ?? 1);
  line.forEach((value, j) => {
    line[j] = value - factor * (pivot[j] ?? 0);
  });
}
