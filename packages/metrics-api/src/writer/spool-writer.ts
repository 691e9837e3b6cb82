import type { MetricsPorts } from '../ports.ts'
import type { MetricsLog } from '../metrics-log.ts'
import { type SpoolPosition, spoolStart, comparePositions } from '../spool/spool-position.ts'
import type { Spool } from '../spool/spool.ts'
import { migrate } from '../store/migrate.ts'
import type { Store } from '../store/store.ts'
import { traced } from '../traced.ts'
import { parseRecords, type ParsedRecords } from './parse-records.ts'
import { StoreNames } from './store-names.ts'
import { type BatchResult, writeBatch } from './write-batch.ts'
import { countOne, emptyWriterCounts, type WriterCounts } from './writer-counts.ts'

export interface SpoolWriterOptions {
  readonly spool: Spool
  readonly store: Store
  readonly schema: string
  readonly ports: MetricsPorts
  readonly log: MetricsLog
  /** Ms between two looks at the spool. */
  readonly every: number
}

/** Beacons of one transaction: enough that a row is written seldom, few enough that a page is not held up. */
const mostInBatch = 2000
/** Longest pause between two tries of a store that does not answer. */
const longestPauseMs = 15_000

/** Brings what is in the spool into the store, from where the store says it was left. The one way in, also after a crash. */
export class SpoolWriter {
  readonly counts: WriterCounts = emptyWriterCounts()
  readonly #options: SpoolWriterOptions
  readonly #names = new StoreNames()
  readonly #ending = new AbortController()
  #position: SpoolPosition | undefined
  #migrated = false
  #failures = 0
  #running: Promise<void> | undefined
  /** One at a time, whoever asks. */
  #turn: Promise<unknown> = Promise.resolve()
  #problem: string | undefined

  constructor(options: SpoolWriterOptions) {
    this.#options = options
  }

  /** Why the store does not take beacons now; undefined while it does. */
  get problem(): string | undefined {
    return this.#problem
  }

  /** Up to where the store has the spool; undefined before it was asked. */
  get position(): SpoolPosition | undefined {
    return this.#position
  }

  start(): void {
    this.#running ??= this.#run()
  }

  /** Ends the work under way and makes one last try to bring in what is left; the next start does the rest. */
  async stop(): Promise<void> {
    this.#ending.abort()
    await this.#running
    if (this.#problem === undefined) await this.drain().catch(() => undefined)
  }

  /** Brings in everything that was written when it was called. Throws what the store throws. */
  async drain(): Promise<void> {
    const { end } = this.#options.spool
    while (this.#position === undefined || comparePositions(this.#position, end) < 0) {
      const moved = await this.#step()
      if (!moved) return
    }
  }

  async #run(): Promise<void> {
    const { ports, log, every } = this.#options
    const { signal } = this.#ending
    while (!signal.aborted) {
      try {
        while (!signal.aborted && (await this.#step())) {
          // More is waiting.
        }
        if (this.#failures > 0) log.info('The store takes beacons again.')
        this.#failures = 0
        this.#problem = undefined
        await ports.pause(every, signal)
      } catch (error) {
        this.#problem = (error as Error).message
        if (this.#failures++ === 0)
          log.error({ err: error }, 'The store does not take beacons; they wait in the spool.')
        await ports.pause(Math.min(longestPauseMs, every * 2 ** Math.min(this.#failures, 10)), signal)
      }
    }
  }

  #step(): Promise<boolean> {
    const step = this.#turn.then(() => this.#writeNext())
    this.#turn = step.catch(() => undefined)
    return step
  }

  /** Whether there was anything to write. */
  async #writeNext(): Promise<boolean> {
    const { spool, store, schema } = this.#options
    if (!this.#migrated) {
      await migrate(store.pool, schema)
      this.#migrated = true
    }
    const from = (this.#position ??= await this.#readPosition())
    const { records, next: to, skippedBytes } = await spool.read(from, mostInBatch)
    if (comparePositions(to, from) <= 0) return false
    const parsed = parseRecords(records)
    const move = { spool: spool.id, from, to }
    try {
      const batch = { arrived: parsed.arrived, move }
      const attributes = { 'firstpaint.beacons': parsed.arrived.length }
      this.#add(await traced('firstpaint.write', attributes, () => writeBatch(store.pool, this.#names, batch)))
    } catch (error) {
      // What is true of the position is in the store: it may have moved although the answer was lost.
      this.#position = undefined
      if (!isDataFault(error)) throw error
      await this.#writeOneByOne(parsed)
      this.#add(await writeBatch(store.pool, this.#names, { arrived: [], move }))
    }
    this.#position = to
    this.counts.transactions += 1
    this.counts.repeated += parsed.outdated
    this.counts.droppedRows += parsed.droppedRows
    this.counts.skippedBytes += skippedBytes
    for (const reason of parsed.refused) countOne(this.counts.refused, reason)
    spool.release(to)
    return true
  }

  async #readPosition(): Promise<SpoolPosition> {
    const { spool, store } = this.#options
    const { rows } = await store.pool.query<{ segment: string; position: string }>(
      'select segment, position from spools where id = $1',
      [spool.id],
    )
    const found = rows[0]
    if (found === undefined) return spoolStart
    const position = { segment: Number(found.segment), offset: Number(found.position) }
    if (comparePositions(position, spool.end) <= 0) return position
    // Somebody has emptied the folder, and its numbers begin anew. What is in the store already is known by its id.
    await store.pool.query('update spools set segment = 0, position = 0 where id = $1', [spool.id])
    return spoolStart
  }

  /** One beacon that the database refuses must not hold up all others for ever. */
  async #writeOneByOne({ arrived }: ParsedRecords): Promise<void> {
    const { store, log } = this.#options
    for (const each of arrived) {
      try {
        this.#add(await writeBatch(store.pool, this.#names, { arrived: [each] }))
      } catch (error) {
        if (!isDataFault(error)) throw error
        this.counts.quarantined += 1
        log.error({ err: error, beacon: each.beacon }, 'A beacon was left out: the database does not take it.')
      }
    }
  }

  #add({ stored, replaced, repeated }: BatchResult): void {
    this.counts.stored += stored
    this.counts.replaced += replaced
    this.counts.repeated += repeated
  }
}

/** Classes of SQLSTATE that are about the values: trying again is of no use. 54 is a program limit, such as an index row. */
function isDataFault(error: unknown): boolean {
  const code = (error as { code?: unknown }).code
  return typeof code === 'string' && /^(22|23|54)[0-9A-Z]{3}$/.test(code)
}
