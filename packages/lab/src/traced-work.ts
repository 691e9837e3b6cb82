import type { CDPSession } from 'playwright-core'

/** What the trace tells of style and layout. Paints are left out: their number differs from run to run. */
export interface TracedWork {
  /** Elements whose style was computed, each as often as it was. */
  readonly styledElements: number
  /** Objects that needed layout, each as often as they did. */
  readonly layoutObjects: number
}

interface TraceEvent {
  readonly name?: string
  readonly args?: {
    readonly elementCount?: number
    readonly beginData?: { readonly dirtyObjects?: number; readonly frame?: string }
  }
}

const categories = ['devtools.timeline', 'disabled-by-default-devtools.timeline']

/**
 * Starts tracing; the returned function ends it and adds up. A trace is of the whole browser, its own pages included.
 *
 * @param isOwn Tells a frame of the page.
 */
export async function traceWork(
  session: CDPSession,
  isOwn: (frameId: string) => boolean,
): Promise<() => Promise<TracedWork>> {
  let styledElements = 0
  let layoutObjects = 0
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const { name, args } of value as readonly TraceEvent[]) {
      if (!isOwn(args?.beginData?.frame ?? '')) continue
      if (name === 'UpdateLayoutTree') styledElements += args?.elementCount ?? 0
      if (name === 'Layout') layoutObjects += args?.beginData?.dirtyObjects ?? 0
    }
  })
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: categories },
    transferMode: 'ReportEvents',
  })
  return async () => {
    const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()))
    await session.send('Tracing.end')
    await complete
    return { styledElements, layoutObjects }
  }
}
