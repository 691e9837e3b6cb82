import type { WorkerConfig } from './worker-config.ts'

/** What this worker was built with: the same as long as it lives, so its parts read it here. Set before anything else. */
export let config: WorkerConfig

/** The worker's own folder, to which all its paths are relative. */
export let base: string

export function setConfig(given: WorkerConfig): void {
  config = given
  base = new URL('./', location.href).href
}
