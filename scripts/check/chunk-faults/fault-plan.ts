/** What a server does to one answer. `cut` closes the connection without a word about how long the file was to be. */
export type Fault = 'drop' | '404' | 'html' | 'delay' | 'partial' | 'cut'

/** One visit: what the visitor does, what goes wrong, and whether there is a deploy meanwhile. */
export interface FaultPlan {
  readonly seed: number
  /** A click on a link, `navigate()` from a button, or a lazy part of the page that is shown. */
  readonly act: 'link' | 'navigate' | 'part'
  readonly fault: Fault
  /** Which lazy files it happens to. */
  readonly on: 'script' | 'style' | 'shared' | 'all'
  /** How many answers for each file are faulty. */
  readonly failures: number
  /** After the page was opened: no deploy, one that leaves the old files, or one that deletes them. */
  readonly deploy: 'none' | 'kept' | 'gone'
  /** What the server answers for a file that is not there. */
  readonly missing: '404' | 'html'
}

/** Draws a visit; `random` gives numbers from 0 to 1. */
export function drawFaultPlan(seed: number, random: () => number): FaultPlan {
  const pick = <T>(...values: readonly T[]): T => values[Math.floor(random() * values.length)]!
  const fault = pick<Fault>('drop', '404', 'html', 'delay', 'partial', 'cut')
  return {
    seed,
    act: pick('link', 'navigate', 'part'),
    fault,
    // Half a stylesheet without a length is a stylesheet: nobody in the browser can know.
    on: fault === 'cut' ? pick('script', 'shared') : pick('script', 'style', 'shared', 'all'),
    failures: pick(1, 1, 2, 3, 4, 7),
    deploy: pick('none', 'none', 'kept', 'gone', 'gone'),
    missing: pick('404', 'html'),
  }
}
