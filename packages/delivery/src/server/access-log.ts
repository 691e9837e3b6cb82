import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AnswerPlan } from '@firstpaint/core/delivery'
import type { ServeOptions } from './serve-options.ts'

export interface LogAnswer {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  /** Absent: somebody else makes the answer. */
  readonly plan: AnswerPlan | undefined
  /** By `performance.now()`. */
  readonly began: number
}

/**
 * Tells of a request when its answer is through: as a line, `GET /menu 200 br 1520 B 0.8 ms`, or as a JSON object.
 * Neither holds an address of the visitor.
 */
export function logAnswer(
  { format, write }: NonNullable<ServeOptions['log']>,
  { request, response, plan, began }: LogAnswer,
): void {
  const { method = '', url = '' } = request
  // What was written as a list, the response does not remember; what was set, the plan does not know.
  const header = (name: string): string | undefined =>
    response.getHeader(name)?.toString() ??
    (response.statusCode === plan?.status ? plan.headers.find(([key]) => key === name)?.[1] : undefined)
  response.once('close', () => {
    const milliseconds = Math.round((performance.now() - began) * 10) / 10
    const status = response.statusCode
    const encoding = header('content-encoding') ?? 'identity'
    const nothing = method === 'HEAD' || status === 304
    const sent = !response.writableFinished ? undefined : nothing ? 0 : Number(header('content-length') ?? 0)
    if (format === 'json') {
      const time = new Date().toISOString()
      const protocol = request.httpVersionMajor === 2 ? 'h2' : 'h1'
      write(
        `${JSON.stringify({ time, method, target: url, status, encoding, bytes: sent ?? null, milliseconds, protocol })}\n`,
      )
    } else {
      const size = sent === undefined ? 'cut off' : `${sent} B`
      write(`${method} ${printable(url)} ${status} ${encoding} ${size} ${milliseconds} ms\n`)
    }
  })
}

/** A target may hold what moves a terminal's cursor, or ends the line. */
function printable(target: string): string {
  return target.replace(/[^\x21-\x7e]/gu, (letter) => encodeURIComponent(letter.toWellFormed()))
}
