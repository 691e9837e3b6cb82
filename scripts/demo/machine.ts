import { arch, availableParallelism, cpus, platform } from 'node:os'
import { version } from 'vite'

/** What a figure must be read with: where and when it was measured. */
export interface Machine {
  readonly date: string
  readonly node: string
  readonly vite: string
  readonly system: string
  readonly summary: string
}

export function machine(): Machine {
  const date = new Date().toISOString().slice(0, 10)
  const system = `${availableParallelism()} × ${cpus()[0]?.model.trim() ?? 'unknown CPU'}, ${platform()} ${arch()}`
  return {
    date,
    node: process.version,
    vite: version,
    system,
    summary: `${date}, ${system}, Node ${process.version}, Vite ${version}.`,
  }
}
