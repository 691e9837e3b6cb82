import { type Attributes, SpanStatusCode, trace } from '@opentelemetry/api'

/**
 * Runs `work` in a span of OpenTelemetry. Only its API is ours: without an SDK in the process a span is an empty object, and
 * beacons, of which there are thousands a second, have none.
 *
 * @param name Constant, `firstpaint.write`
 */
export function traced<Result>(name: string, attributes: Attributes, work: () => Promise<Result>): Promise<Result> {
  return trace.getTracer('firstpaint-metrics').startActiveSpan(name, { attributes }, async (span) => {
    try {
      return await work()
    } catch (error) {
      span.recordException(error as Error)
      span.setStatus({ code: SpanStatusCode.ERROR, message: (error as Error).message })
      throw error
    } finally {
      span.end()
    }
  })
}
