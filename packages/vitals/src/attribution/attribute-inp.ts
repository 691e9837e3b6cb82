import type { BeaconAttribution, BeaconScript } from '@firstpaint/core/vitals'
import type { INPMetric } from 'web-vitals'
import type { Draft } from '../reporter/page-view.ts'
import { scrubText } from '../scrub/scrub-text.ts'
import { scrubUrl } from '../scrub/scrub-url.ts'
import { selectorOf } from './selector-of.ts'

let frames: PerformanceLongAnimationFrameTiming[] = []
let events: PerformanceEventTiming[] = []

/** Keeps the last frames that took long and the last slow events, to find those an interaction waited for. */
export function watchInteractions(): void {
  // Chromium alone has the frames; of an unknown type nothing is told.
  new PerformanceObserver((list) => {
    frames = [...frames, ...(list.getEntries() as typeof frames)].slice(-20)
  }).observe({ type: 'long-animation-frame', buffered: true })
  new PerformanceObserver((list) => {
    events = [...events, ...(list.getEntries() as typeof events)].slice(-50)
  }).observe({ type: 'event', buffered: true, durationThreshold: 40 })
}

/** Durations are rounded to 8 ms: within that, two events were shown by one frame. */
const isSameFrame = (one: PerformanceEventTiming, other: PerformanceEventTiming): boolean =>
  Math.abs(one.startTime + one.duration - other.startTime - other.duration) <= 8

export interface InpCauses {
  readonly attribution: Draft<BeaconAttribution>
  /** The longest scripts of the frames it waited for. */
  readonly scripts: Draft<BeaconScript>[]
}

/**
 * What an interaction waited for.
 *
 * @see https://web.dev/articles/optimize-inp
 */
export function attributeInp({ entries }: INPMetric, navigation: number | undefined): InpCauses | undefined {
  const [first] = entries as (PerformanceEventTiming & { readonly targetSelector?: string })[]
  if (!first) return undefined
  const { startTime, duration, name } = first
  // The metric holds the events of the longest duration alone: a click stamped a little after its pointerup is not
  // among them, though the same frame waited for it.
  const together = [...entries, ...events.filter((event) => isSameFrame(event, first))]
  const processed = Math.max(startTime, Math.min(...together.map(({ processingStart }) => processingStart)))
  // Durations are rounded to 8 ms, and may be rounded down.
  const painted = Math.max(startTime + duration, processed)
  const done = Math.min(painted, Math.max(...together.map(({ processingEnd }) => processingEnd)))
  const waited = frames.filter((frame) => frame.startTime + frame.duration >= startTime && frame.startTime <= done)
  const scripts = waited.flatMap((frame) => frame.scripts)
  // Chromium may tell the target of a click and not that of its pointerup, which alone may be among the longest.
  const named = [...entries, ...events].find((event) => event.target && event.interactionId === first.interactionId)

  const attribution: Draft<BeaconAttribution> = {
    interaction_target: selectorOf(named?.target) ?? scrubText(first.targetSelector ?? ''),
    interaction_type: name.startsWith('key') ? 'keyboard' : 'pointer',
    interaction_time: startTime,
    next_paint_time: painted,
    input_delay: processed - startTime,
    processing_duration: done - processed,
    presentation_delay: painted - done,
  }
  const last = waited.at(-1)
  if (last) {
    let layout = 0
    let script = 0
    // Of a frame that drew nothing it is 0.
    for (const { startTime: began, duration: took, styleAndLayoutStart } of waited)
      layout += styleAndLayoutStart && began + took - styleAndLayoutStart
    for (const { startTime: began, duration: took, forcedStyleAndLayoutDuration } of scripts) {
      const within = Math.max(0, began + took - Math.max(startTime, began))
      const forced = took && (within / took) * forcedStyleAndLayoutDuration
      layout += forced
      script += within - forced
    }
    const ended = last.startTime + last.duration
    const paint = ended < done ? 0 : Math.max(0, painted - ended)
    attribution.total_script_duration = script
    attribution.total_style_and_layout_duration = layout
    attribution.total_paint_duration = paint
    attribution.total_unattributed_duration = painted - startTime - script - layout - paint
  }
  return {
    attribution,
    scripts: scripts
      .toSorted((one, other) => other.duration - one.duration)
      .slice(0, 3)
      .map(({ sourceURL, sourceCharPosition, sourceFunctionName, invoker, invokerType, duration: took }) => ({
        // Of a script without an address, that of the page it is in.
        url: scrubUrl(sourceURL) ?? location.pathname,
        // -1 where it is not known.
        char_position: sourceCharPosition < 0 ? undefined : sourceCharPosition,
        function_name: sourceFunctionName,
        invoker: scrubText(invoker),
        invoker_type: invokerType,
        duration: took,
        navigation,
      })),
  }
}
