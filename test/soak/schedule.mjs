// The schedule of many sources without a store: how long the last one waits, and how many wait at once, in a day whose slots fall
// as people choose them (nine of ten sources at a full hour) and whose runs take as long as was measured.
// `node test/soak/schedule.mjs '{"runsPerSecond":20,"jitterSeconds":30}'` prints one line of JSON for each number of sources.
const {runsPerSecond = 20, jitterSeconds = 30} = JSON.parse(process.argv[2] ?? '{}');

/** Shares of sources: once a day at 8, once an hour at the full hour, every ten minutes. */
const shares = {daily: 0.5, hourly: 0.4, often: 0.1};
const day = 86_400;

for (const sources of [100, 1000, 10_000, 30_000, 100_000]) {
  const arrivals = new Float64Array(day + jitterSeconds + 1);
  const spread = (count, at) => {
    for (let second = 0; second < jitterSeconds; second += 1) arrivals[at + second] += count / jitterSeconds;
  };
  spread(sources * shares.daily, 8 * 3600);
  for (let hour = 0; hour < 24; hour += 1) spread(sources * shares.hourly, hour * 3600);
  for (let at = 0; at < day; at += 600) spread(sources * shares.often, at);
  let [waiting, deepest, runs, busy] = [0, 0, 0, 0];
  for (const count of arrivals) {
    runs += count;
    const open = waiting + count;
    const done = Math.min(open, runsPerSecond);
    busy += done / runsPerSecond;
    waiting = open - done;
    deepest = Math.max(deepest, waiting);
  }
  const seconds = Math.round(deepest / runsPerSecond);
  const load = Math.round((100 * runs) / runsPerSecond / day);
  process.stdout.write(
    `${JSON.stringify({sources, runsADay: Math.round(runs), busyPercent: load, deepestQueue: Math.round(deepest), longestWaitSeconds: seconds, leftAtMidnight: Math.round(waiting), busySeconds: Math.round(busy)})}\n`,
  );
}
