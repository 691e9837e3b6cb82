import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { Agent } from 'node:http'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startMetrics } from '../src/start-metrics.ts'
import { openStore } from '../src/store/open-store.ts'
import { makeBeacon } from './make-beacon.ts'
import { quietLog } from './quiet-log.ts'
import { seeded } from './random.ts'
import { browser, send } from './send.ts'
import { recountedState, type StoreState, storedState } from './store-state.ts'
import type { TestPlace } from './stores.ts'
import { until } from './until.ts'

export interface KillLedgerOptions {
  readonly place: TestPlace
  readonly kills: number
  readonly seed: number
  /** Called after each. */
  readonly onKill?: (killed: number) => void
}

export interface KillLedger {
  /** Beacons that were answered 204: page view and sequence. */
  readonly acknowledged: number
  /** Those of them the store does not have, nor a later word on the same page view. */
  readonly lost: readonly string[]
  readonly stored: StoreState
  /** What the store must hold by the beacons in it. */
  readonly recounted: StoreState
}

/** Sends beacons to a process that is killed again and again, with SIGKILL and at any moment, and keeps book. */
export async function killLedger({ place, kills, seed, onKill }: KillLedgerOptions): Promise<KillLedger> {
  const next = seeded(seed)
  const acknowledged = new Map<string, number>()
  let count = 0
  let views = 0
  for (let killed = 0; killed < kills; killed++) {
    const child = start(place)
    const origin = await originOf(child)
    const agent = new Agent({ keepAlive: true, maxSockets: 8 })
    const ending = new AbortController()
    const { signal } = ending
    const sender = async (): Promise<void> => {
      while (!signal.aborted) {
        const id = `killed-${views++}-abc`
        const words = 1 + Math.floor(next() * 3)
        for (let sequence = 0; sequence < words && !signal.aborted; sequence++) {
          const vitals = [{ name: 'lcp' as const, value: next() * 5000, id: 'a', rating: 'good' as const }]
          const body = JSON.stringify(makeBeacon({ id, sequence, vitals }))
          const status = await send(`${origin}/v1/beacons`, { headers: browser, body, agent }).then(
            (sent) => sent.status,
            () => 0,
          )
          if (status !== 204) continue
          acknowledged.set(id, sequence)
          count += 1
        }
      }
    }
    const senders = Array.from({ length: 8 }, sender)
    // After so many beacons, and then somewhere within what one takes.
    const enough = count + 1 + Math.floor(next() * 80)
    try {
      await until(() => count >= enough)
      await pause(next() * 40)
    } finally {
      child.kill('SIGKILL')
    }
    await once(child, 'exit')
    ending.abort()
    await Promise.all(senders)
    agent.destroy()
    onKill?.(killed + 1)
  }
  const { dir, db, schema } = place
  const { log } = quietLog()
  const last = await startMetrics({ dir, schema, log, ...(db !== undefined && { db }) })
  await last.api.settle()
  await last.close()
  const store = await openStore({ url: db, dir, schema, onLost: () => undefined })
  try {
    const stored = await storedState(store.pool)
    const recounted = await recountedState(store.pool)
    const kept = new Map(stored.beacons.map((row) => row.split(' ') as [string, string]))
    const lost = [...acknowledged]
      .filter(([id, sequence]) => !(Number(kept.get(id)) >= sequence))
      .map(([id, sequence]) => `${id} ${sequence}`)
    return { acknowledged: count, lost, stored, recounted }
  } finally {
    await store.close()
  }
}

function start({ dir, db, schema }: TestPlace): ChildProcess {
  const file = join(import.meta.dirname, 'metrics-child.ts')
  return spawn(process.execPath, [file, dir, db ?? '', schema], { stdio: ['ignore', 'pipe', 'inherit'] })
}

async function originOf(child: ChildProcess): Promise<string> {
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`The API did not start: code ${code}.`)
  })
  // It is killed later, and that is no failure to start.
  ended.catch(() => undefined)
  const [line] = (await Promise.race([once(child.stdout!, 'data'), ended])) as [Buffer]
  return line.toString().trim()
}
