import type { MeasuredRoute } from '../lab/measure-target.ts'
import { type LabTarget, openTarget, type OpenTargetOptions } from '../lab/open-target.ts'

/** One of two that are compared: measured, and still standing, so that what is in doubt can be measured again. */
export interface Side {
  readonly target: LabTarget
  /** With all runs so far. */
  routes(): readonly MeasuredRoute[]
  /** Visits these routes another {@link doubtRuns} times. */
  measureAgain(routes: readonly string[]): Promise<void>
  close(): Promise<void>
}

export interface OpenSideOptions {
  readonly target: OpenTargetOptions
  /** Visits each route of a target that often; undefined: as often as the user asked for. */
  readonly measure: (target: LabTarget, runs?: number) => Promise<MeasuredRoute[]>
  /** Called when the side is closed, or could not be opened. */
  readonly closed?: () => Promise<void>
}

/**
 * With the first, three: a frame more or less, which changes the counts of style and layout, comes rarely even on a machine
 * with more to do than it has processors for, and hardly ever in all three.
 */
const doubtRuns = 2

/** Serves a target and measures it. @throws What opening and measuring throw */
export async function openSide(name: string, { target: options, measure, closed }: OpenSideOptions): Promise<Side> {
  let target: LabTarget | undefined
  const close = async (): Promise<void> => {
    await target?.close()
    await closed?.()
  }
  try {
    target = await openTarget(name, options)
    const opened = target
    let routes: readonly MeasuredRoute[] = await measure(opened)
    return {
      target: opened,
      routes: () => routes,
      async measureAgain(names) {
        const doubtful = opened.routes.filter(({ route }) => names.includes(route))
        const more = await measure({ ...opened, routes: doubtful }, doubtRuns)
        routes = routes.map((one) => {
          const again = more.find(({ route }) => route === one.route)
          return again === undefined ? one : joinRuns(one, again)
        })
      },
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

function joinRuns(one: MeasuredRoute, other: MeasuredRoute): MeasuredRoute {
  const cost = other.cost.executed < one.cost.executed ? other.cost : one.cost
  return { ...one, runs: [...one.runs, ...other.runs], cost }
}
