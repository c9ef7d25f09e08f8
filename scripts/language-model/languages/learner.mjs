// The task that weights are learnt on: which of the characters that leave the same bytes was it? The sum of the weights of all n-grams
// through the place ranks them (a softmax, trained by AdaGrad).
import {extendFirstLane, extendSecondLane} from '../../../src/encoding/language/ngram-hash.ts';

const maxCandidates = 4096;
/** Gradients below this move nothing that a weight of 6 bits could hold. */
const minGradient = 0.002;

/** `unigrams` and `unigramSquares`: per character; `tokenOf`: character → token; characters are numbers below the alphabet's size. */
export function createLearner({table, unigrams, unigramSquares, tokenOf, order}) {
  const scores = new Float64Array(maxCandidates);
  const features = new Int32Array(maxCandidates * order * order);
  const featureEnd = new Int32Array(maxCandidates);
  const rightFirst = new Int32Array(order);
  const rightSecond = new Int32Array(order);

  /** Lanes of the tokens after `p`, up to each of the next places; how many there are. */
  function readRight(tokens, p) {
    let right = 0;
    while (right < order - 1 && (tokens[p + right + 1] ?? 0) !== 0) right++;
    for (let end = 1; end <= right; end++) {
      let h = 0;
      let g = 0;
      for (let at = p + end; at > p; at--) {
        h = extendFirstLane(h, tokens[at]);
        g = extendSecondLane(g, tokens[at]);
      }
      rightFirst[end] = h;
      rightSecond[end] = g;
    }
    return right;
  }

  return {
    /** Scores every candidate at `p`; returns the index of the best. */
    score(tokens, p, candidates) {
      let left = 0;
      while (left < order - 1 && p > left && tokens[p - left - 1] !== 0) left++;
      const right = readRight(tokens, p);
      let used = 0;
      let best = 0;
      for (let c = 0; c < candidates.length; c++) {
        const token = tokenOf[candidates[c]];
        let sum = unigrams[candidates[c]];
        let widest = left;
        for (let end = 0; end <= right; end++) {
          let h = extendFirstLane(end === 0 ? 0 : rightFirst[end], token);
          let g = extendSecondLane(end === 0 ? 0 : rightSecond[end], token);
          if (end > 0) {
            const slot = table.find(h, g);
            if (slot < 0) break;
            sum += table.weight[slot];
            features[used++] = slot;
          }
          const most = Math.min(widest, order - 1 - end);
          for (let s = 1; s <= most; s++) {
            h = extendFirstLane(h, tokens[p - s]);
            g = extendSecondLane(g, tokens[p - s]);
            const slot = table.find(h, g);
            if (slot < 0) {
              widest = s - 1;
              break;
            }
            sum += table.weight[slot];
            features[used++] = slot;
          }
        }
        scores[c] = sum;
        featureEnd[c] = used;
        if (sum > scores[best]) best = c;
      }
      return best;
    },

    /** Moves the weights after `score` towards `truth`. */
    learn(candidates, truth, rate) {
      let top = -Infinity;
      for (let c = 0; c < candidates.length; c++) if (scores[c] > top) top = scores[c];
      let total = 0;
      for (let c = 0; c < candidates.length; c++) total += Math.exp(scores[c] - top);
      let start = 0;
      for (let c = 0; c < candidates.length; c++) {
        const end = featureEnd[c];
        const gradient = Math.exp(scores[c] - top) / total - (candidates[c] === truth ? 1 : 0);
        if (Math.abs(gradient) > minGradient) {
          const square = gradient * gradient;
          for (let f = start; f < end; f++) {
            const slot = features[f];
            table.squares[slot] += square;
            table.weight[slot] -= (rate * gradient) / Math.sqrt(1 + table.squares[slot]);
          }
          const raw = candidates[c];
          unigramSquares[raw] += square;
          unigrams[raw] -= (rate * 0.3 * gradient) / Math.sqrt(10 + unigramSquares[raw]);
        }
        start = end;
      }
    },
  };
}
