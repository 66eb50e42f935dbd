// How long to wait before trying again.

const FIRST = 1_000;
const LONGEST = 120_000;

/** Doubles with each failure and is drawn by lot between half of it and all, so that fifty phones do not come at once. */
export function delayAfter(failures, secondsAsked = 0, lot = Math.random()) {
  const most = Math.min(LONGEST, FIRST * 2 ** failures);
  return Math.max(secondsAsked * 1_000, most / 2 + lot * most / 2);
}
