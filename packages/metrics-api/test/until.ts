import { setTimeout as pause } from 'node:timers/promises'

/** Waits for a condition; fails after two minutes, which a busy machine may take. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const late = performance.now() + 120_000
  while (!(await holds())) {
    if (performance.now() > late) throw new Error('It did not come true within two minutes.')
    await pause(2)
  }
}
