import { type Span, trace, type Tracer, type TracerProvider } from '@opentelemetry/api'
import { afterEach, expect, test } from 'vitest'
import { traced } from './traced.ts'

afterEach(() => trace.disable())

/** As much of an SDK as a span passes through. */
function hear(): string[] {
  const heard: string[] = []
  const span = (name: string): Span =>
    ({
      recordException: (error: Error) => heard.push(`${name} threw ${error.message}`),
      setStatus: () => undefined,
      end: () => heard.push(`${name} ended`),
    }) as unknown as Span
  const tracer = {
    startActiveSpan: (name: string, _options: object, work: (active: Span) => unknown) => work(span(name)),
  }
  trace.setGlobalTracerProvider({ getTracer: () => tracer as unknown as Tracer } satisfies TracerProvider)
  return heard
}

test('work has a span, also when it fails, and none is needed', async () => {
  expect(await traced('quiet', {}, async () => 1)).toBe(1)
  const heard = hear()
  expect(await traced('fine', {}, async () => 2)).toBe(2)
  await expect(traced('bad', {}, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(heard).toEqual(['fine ended', 'bad threw no', 'bad ended'])
})
