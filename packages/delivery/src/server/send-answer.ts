import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import type { AnswerPlan } from '@firstpaint/core/delivery'
import type { FileStore } from './file-store.ts'
import { flatHeaders, recordOf } from './header-forms.ts'
import { textOf } from './one-write.ts'
import { writeHints } from './write-hints.ts'

export interface SendAnswer {
  readonly plan: AnswerPlan
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly store: FileStore
}

/**
 * Sends what needs no disk: most answers of a busy server. Nothing waits here, which costs a promise less each time.
 *
 * @returns false when the file has to be read: {@link sendAnswer} does that
 */
export function sendReady(options: SendAnswer): boolean {
  const { plan, request, response, store } = options
  const { body } = plan
  if (body.from !== 'file') {
    writeHead(plan, request, response)
    response.end(body.from === 'text' ? body.text : undefined)
    return true
  }
  const ready = body.range === undefined ? store.peek(body) : undefined
  if (ready === undefined) return false
  sendBytes(options, ready)
  return true
}

/**
 * Carries out a plan. What is in memory goes out at once; else the file is read, the hints going ahead of it, and
 * streamed no faster than the client takes it.
 *
 * @throws FP_SERVE_SITE_CHANGED before anything is sent; an error of the disk while streaming, the connection being cut then
 */
export async function sendAnswer(options: SendAnswer): Promise<void> {
  const { plan, request, response, store } = options
  if (sendReady(options) || plan.body.from !== 'file') return
  writeHints(request, response, plan.hints)
  const content = await store.read(plan.body)
  if (Buffer.isBuffer(content)) {
    if (!response.destroyed) sendBytes(options, content)
    return
  }
  if (response.destroyed) {
    content.destroy()
    return
  }
  writeHead(plan, request, response)
  await pipeline(content, response)
}

function sendBytes({ plan, request, response }: SendAnswer, bytes: Buffer): void {
  // Only now is the length of what was encoded on the way known.
  if (plan.body.from === 'file' && plan.body.compress !== undefined) response.setHeader('content-length', bytes.length)
  writeHead(plan, request, response)
  const text = request.httpVersionMajor === 1 ? textOf(bytes) : undefined
  if (text === undefined) response.end(bytes)
  else response.end(text, 'latin1')
}

function writeHead({ status, headers }: AnswerPlan, request: IncomingMessage, response: ServerResponse): void {
  if (request.httpVersionMajor === 1 && response.getHeaderNames().length === 0)
    response.writeHead(status, flatHeaders(headers))
  else response.writeHead(status, recordOf(headers))
}
