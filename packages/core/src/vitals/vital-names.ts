/**
 * The vitals, by the values of OpenTelemetry's `browser.web_vital.name`. All are milliseconds but `cls`, which has no
 * unit.
 *
 * @see https://opentelemetry.io/docs/specs/semconv/browser/events/
 */
export const vitalNames: readonly ['lcp', 'inp', 'cls', 'fcp', 'ttfb'] = ['lcp', 'inp', 'cls', 'fcp', 'ttfb']

export type VitalName = (typeof vitalNames)[number]
