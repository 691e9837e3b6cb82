import { type ChunkFacts, type ChunkPlan, matchNames } from '@firstpaint/core/chunks'
import { suggest } from '@firstpaint/core/errors'
import { SubjectAmbiguous, SubjectUnknown } from '../chunks/chunks-errors.ts'

/** What a person asks about. */
export interface Subject {
  readonly kind: 'module' | 'chunk' | 'route'
  readonly name: string
}

const kinds = ['route', 'chunk', 'module'] as const

/**
 * The module, chunk or route that a word means: its name, or the end of a module's path, or a part that only one of all has.
 * `module:…`, `chunk:…` and `route:…` say which is meant.
 *
 * @throws FP_EXPLAIN_UNKNOWN with what is nearest, FP_EXPLAIN_AMBIGUOUS with the meanings.
 */
export function findSubject(word: string, facts: ChunkFacts, plan: ChunkPlan): Subject {
  const names: Readonly<Record<Subject['kind'], readonly string[]>> = {
    route: facts.routes.map(({ route }) => route),
    chunk: plan.chunks.map(({ name }) => name),
    module: facts.modules.map(({ id }) => id),
  }
  const prefix = kinds.find((kind) => word.startsWith(`${kind}:`))
  const asked = prefix === undefined ? word : word.slice(prefix.length + 1)
  const inKinds = prefix === undefined ? kinds : [prefix]
  const exact = inKinds.filter((kind) => names[kind].includes(asked)).map((kind) => ({ kind, name: asked }))
  const found =
    exact.length > 0
      ? exact
      : [
          ...new Set(
            matchNames(
              asked,
              inKinds.flatMap((kind) => names[kind]),
            ),
          ),
        ].flatMap((name) => inKinds.filter((kind) => names[kind].includes(name)).map((kind) => ({ kind, name })))
  if (found.length === 1) return found[0]!
  const write = ({ kind, name }: Subject): string =>
    found.filter((each) => each.name === name).length > 1 || prefix !== undefined ? `${kind}:${name}` : name
  if (found.length > 1) throw SubjectAmbiguous(word, found.map(write))
  const near = inKinds.map((kind) => suggest(asked, names[kind])).filter((name) => name !== undefined)
  throw SubjectUnknown(word, [...new Set(near)])
}
