import { readFile, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { ChunkFacts, ChunkPlan, ModuleGraph, PlanOptions } from '@firstpaint/core/chunks'
import { FactsInvalid } from './chunks-errors.ts'

/** What a build with planned chunks left in its folder. */
export interface StoredChunks {
  readonly facts: ChunkFacts
  readonly plan: ChunkPlan
  readonly options: PlanOptions
  /** The graph of the same build; null when the option `graph` is off. */
  readonly graph: ModuleGraph | null
  /** When the facts were written, in ms since 1970. */
  readonly writtenAt: number
}

/** Name of the file that says whether there is anything: the others come with it. */
export const factsName = 'chunk-facts.json'

/**
 * Reads what a build left behind; undefined when there is none.
 *
 * @param cwd for errors: files are named relative to it
 * @throws FP_CHUNK_FACTS_INVALID
 */
export async function readStored(dir: string, cwd: string): Promise<StoredChunks | undefined> {
  const read = (name: string, lists: readonly string[]): Promise<unknown> => readJson(join(dir, name), { cwd, lists })
  const facts = await read(factsName, ['modules', 'atoms', 'routes', 'transitions'])
  if (facts === undefined) return undefined
  const plan = await read('chunk-plan.json', ['chunks', 'promises', 'warnings'])
  if (plan === undefined) throw FactsInvalid(relative(cwd, dir), 'chunk-plan.json is missing beside the facts')
  const options = (await read('chunk-options.json', [])) as { readonly options?: PlanOptions } | undefined
  return {
    facts: facts as ChunkFacts,
    plan: plan as ChunkPlan,
    options: options?.options ?? {},
    graph: await readGraph(dir, cwd),
    writtenAt: (await stat(join(dir, factsName))).mtimeMs,
  }
}

/**
 * The module graph of the last build, whoever made its chunks; null when there is none.
 *
 * @throws FP_CHUNK_FACTS_INVALID
 */
export async function readGraph(dir: string, cwd: string): Promise<ModuleGraph | null> {
  const graph = await readJson(join(dir, 'graph.json'), { cwd, lists: ['modules', 'chunks'] })
  return (graph as ModuleGraph | undefined) ?? null
}

async function readJson(path: string, { cwd, lists }: { cwd: string; lists: readonly string[] }): Promise<unknown> {
  const file = relative(cwd, path)
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw FactsInvalid.because(error, file, error.message)
  })
  return text === undefined ? undefined : checked(text, { file, lists })
}

interface Expected {
  readonly file: string
  readonly lists: readonly string[]
}

function checked(text: string, { file, lists }: Expected): unknown {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw FactsInvalid.because(error, file, (error as Error).message)
  }
  if (typeof value !== 'object' || value === null) throw FactsInvalid(file, 'it is no object')
  const { version } = value as { readonly version?: unknown }
  if (version !== 1) throw FactsInvalid(file, `its version is ${String(version)}, and this command knows 1`)
  for (const list of lists) {
    if (!Array.isArray((value as Record<string, unknown>)[list])) throw FactsInvalid(file, `it has no list '${list}'`)
  }
  return value
}
