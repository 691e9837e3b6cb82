import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import type { Maker } from './make-sites.ts'
import type { RunResult, RunSettings } from './run-fault.ts'

interface KeptResult extends Omit<RunResult, 'settings'> {
  readonly maker: Maker
  readonly at: number
  /** Of the run: another seed, or another list of faults, draws others. */
  readonly seed: number
}

/** Results in a file, one a line, so that a long suite goes on where it was stopped. Without a file nothing is kept. */
export class KeptResults {
  readonly #file: string | undefined
  readonly #runs: readonly RunSettings[]
  readonly #known = new Map<string, RunResult>()

  constructor(file: string | undefined, runs: readonly RunSettings[]) {
    this.#file = file
    this.#runs = runs
    if (file === undefined || !existsSync(file)) return
    for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
      const { maker, at, seed, ...result } = JSON.parse(line) as KeptResult
      const settings = runs[at]
      if (settings?.seed === seed) this.#known.set(`${maker} ${at}`, { ...result, settings })
    }
  }

  get(maker: Maker, at: number): RunResult | undefined {
    return this.#known.get(`${maker} ${at}`)
  }

  keep(maker: Maker, at: number, { settings: _settings, ...result }: RunResult): void {
    if (this.#file === undefined) return
    const kept: KeptResult = { maker, at, seed: this.#runs[at]!.seed, ...result }
    appendFileSync(this.#file, `${JSON.stringify(kept)}\n`)
  }
}
