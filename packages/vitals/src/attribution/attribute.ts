import type { MetricType } from 'web-vitals'
import { addRow } from '../reporter/page-view.ts'
import type { AttributeInput } from '../reporter/vitals-source.ts'
import { scrubUrl } from '../scrub/scrub-url.ts'
import { attributeInp } from './attribute-inp.ts'
import { findSlots } from './find-slots.ts'
import { loadState } from './load-state.ts'
import { selectorOf } from './selector-of.ts'

/**
 * Writes down why a vital is what it is, in the parts web-vitals' attribution has, made of the entries it reports: the
 * same values in less than half the bytes. A test holds one against the other.
 *
 * @see https://github.com/GoogleChrome/web-vitals#attribution
 */
export function attribute({ metric, vital, page, changed }: AttributeInput<MetricType>): void {
  const { navigation } = vital
  const { name, value, navigationStartTime } = metric
  const [loaded] = performance.getEntriesByType('navigation') as [PerformanceNavigationTiming]
  // Of a soft navigation and of a page out of the back/forward cache nothing was waited for; one that was loaded ahead
  // counts from when it was shown.
  const began = navigationStartTime || loaded.activationStart || 0
  const since = (time: number): number => Math.max(0, time - began)
  const time_to_first_byte = navigationStartTime ? 0 : since(loaded.responseStart)

  if (name === 'TTFB' && !navigationStartTime) {
    const fetched = since(loaded.workerStart || loaded.fetchStart)
    const lookup = since(loaded.domainLookupStart)
    const connect = since(loaded.connectStart)
    const requested = since(loaded.connectEnd)
    vital.attribution = {
      waiting_duration: fetched,
      cache_duration: lookup - fetched,
      dns_duration: connect - lookup,
      connection_duration: requested - connect,
      request_duration: value - requested,
    }
  }
  if (name === 'FCP')
    vital.attribution = {
      time_to_first_byte,
      first_byte_to_fcp: value - time_to_first_byte,
      load_state: loadState(began + value, loaded),
    }
  if (name === 'CLS' && metric.entries.length > 0) {
    const shift = metric.entries.reduce((most, one) => (one.value > most.value ? one : most))
    vital.attribution = {
      largest_shift_target: selectorOf(
        (shift.sources.find(({ node }) => node?.nodeType === 1) ?? shift.sources[0])?.node,
      ),
      largest_shift_time: shift.startTime,
      largest_shift_value: shift.value,
      load_state: loadState(shift.startTime, loaded),
    }
  }
  if (name === 'INP') {
    const causes = attributeInp(metric, navigation)
    if (causes) {
      const { attribution } = causes
      const told = page.rows.vitals[metric.id]?.attribution
      // The same interaction may be told of again when its element is gone, and has no name any more.
      if (told?.interaction_time === attribution.interaction_time)
        attribution.interaction_target ||= told?.interaction_target
      vital.attribution = { ...attribution, load_state: loadState(metric.entries[0]!.startTime, loaded) }
      page.rows.scripts[metric.id] = causes.scripts
    }
  }
  if (name === 'LCP') {
    const entry = metric.entries.at(-1)
    const element = entry?.element as Partial<HTMLImageElement> & Node
    const resource = performance.getEntriesByName(entry?.url ?? '').at(-1) as PerformanceResourceTiming | undefined
    const asked = Math.max(time_to_first_byte, resource ? since(resource.requestStart || resource.startTime) : 0)
    const there = Math.min(value, Math.max(asked, resource ? since(resource.responseEnd) : 0))
    const cause = { target: selectorOf(element), url: scrubUrl(entry?.url), navigation }
    vital.attribution = {
      target: cause.target,
      url: cause.url,
      time_to_first_byte,
      resource_load_delay: asked - time_to_first_byte,
      resource_load_duration: there - asked,
      element_render_delay: value - there,
    }
    const { loading, fetchPriority } = element ?? {}
    const reason = loading === 'lazy' ? loading : fetchPriority === 'low' && 'low-priority'
    if (reason) addRow(page, 'lcp_guard', reason, { ...cause, reason })
    findSlots(page, navigation, changed)
  }
}
