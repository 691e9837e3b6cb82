import type { ContestantName } from './contestants.ts'
import type { SentAnswer } from './counting-server.ts'
import type { CodeBytes, ReplayVisit } from './replay-result.ts'
import type { VisitTraffic } from './returning-visitor.ts'

export interface VisitOf {
  readonly contestant: ContestantName
  readonly deploy: string
}

/** Sums up what was sent in one visit. */
export function toReplayVisit({ landing, all, opened }: VisitTraffic, { contestant, deploy }: VisitOf): ReplayVisit {
  const byEncoding = Object.groupBy(all, ({ encoding }) => encoding)
  return {
    contestant,
    deploy,
    bytes: codeBytes(all),
    landing: codeBytes(landing),
    headerBytes: all.reduce((sum, { head }) => sum + head, 0),
    requests: all.length,
    encodings: Object.fromEntries(Object.entries(byEncoding).map(([encoding, answers]) => [encoding, answers!.length])),
    opened,
  }
}

function codeBytes(answers: readonly SentAnswer[]): CodeBytes {
  const of = (wanted: SentAnswer['kind']): number =>
    answers.reduce((sum, { kind, body }) => sum + (kind === wanted ? body : 0), 0)
  return { html: of('html'), js: of('js'), css: of('css') }
}
