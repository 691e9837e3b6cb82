import type { Beacon, BeaconVital } from './beacon.ts'

/** Name of OpenTelemetry's event for one vital. */
export const webVitalEvent = 'browser.web_vital'

export type WebVitalAttributes = Readonly<Record<string, string | number>>

/**
 * One vital of a beacon as OpenTelemetry has it: the attributes of the event {@link webVitalEvent}, of the resource and
 * of the route.
 *
 * @see https://opentelemetry.io/docs/specs/semconv/browser/events/
 */
export function toWebVitalAttributes(beacon: Beacon, vital: BeaconVital): WebVitalAttributes {
  const navigation = beacon.navigations[vital.navigation ?? 0]
  return {
    'browser.web_vital.name': vital.name,
    'browser.web_vital.value': vital.value,
    'browser.web_vital.delta': vital.delta ?? vital.value,
    'browser.web_vital.id': vital.id,
    'browser.web_vital.rating': vital.rating,
    'service.name': beacon.app,
    ...(navigation && { 'browser.web_vital.navigation_type': navigation.type, 'url.template': navigation.route }),
    ...(beacon.release !== undefined && { 'service.version': beacon.release }),
    ...(beacon.environment !== undefined && { 'deployment.environment.name': beacon.environment }),
  }
}
