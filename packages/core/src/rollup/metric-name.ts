import { sketchScale } from '../vitals/sketch/sketch.ts'
import { type VitalName, vitalNames } from '../vitals/vital-names.ts'

/**
 * Names of what is counted: a vital (`lcp`), a part of one by web-vitals' attribution (`lcp.resource_load_delay`), or an
 * entry of the page's `Server-Timing` (`server.db`). All are ms but `cls`.
 */
export function vitalOf(metric: string): VitalName | undefined {
  return vitalNames.find((name) => name === metric)
}

/** The scale of a metric's sketches. */
export function metricScale(metric: string): number {
  return metric === 'cls' ? sketchScale.unitless : sketchScale.ms
}

/** The parts a vital is made of, in the order they happen. */
export const vitalParts: Readonly<Partial<Record<VitalName, readonly string[]>>> = {
  lcp: ['time_to_first_byte', 'resource_load_delay', 'resource_load_duration', 'element_render_delay'],
  inp: ['input_delay', 'processing_duration', 'presentation_delay'],
  fcp: ['time_to_first_byte', 'first_byte_to_fcp'],
  ttfb: ['waiting_duration', 'cache_duration', 'dns_duration', 'connection_duration', 'request_duration'],
}
