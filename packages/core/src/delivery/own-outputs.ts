import { isSitePath } from './release-record.ts'

/** Folder of the deltas within the site. */
export const deltaFolder = '__d'

/**
 * The list of what delivery has put into a site, kept inside of it: a build that empties the folder takes the list with the
 * files it tells of, and so nothing the build wrote is ever mistaken for an output of ours. Deploys leave it out.
 */
export const outputsFile = '__d/outputs.json'

export interface OwnOutputs {
  /** SHA-256, hex, of files brought back from earlier releases, by path. */
  readonly kept: Readonly<Record<string, string>>
  /** Paths of what was made from other files. */
  readonly made: readonly string[]
}

/** What is written as {@link outputsFile}: sorted, so that equal lists are equal files. */
export function toOutputsJson({ kept, made }: OwnOutputs): string {
  const sorted = Object.entries(kept).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return `${JSON.stringify({ version: 1, kept: Object.fromEntries(sorted), made: made.toSorted() }, null, 1)}\n`
}

/** What {@link outputsFile} says; what is not as it should be in it counts as not there. */
export function fromOutputsJson(text: string): OwnOutputs {
  const { kept, made } = parse(text)
  const hashes = Object.entries(kept !== null && typeof kept === 'object' ? kept : {})
  return {
    kept: Object.fromEntries(hashes.filter(([path, hash]) => isSitePath(path) && typeof hash === 'string')),
    made: Array.isArray(made) ? made.filter(isSitePath) : [],
  }
}

function parse(text: string): { readonly kept?: unknown; readonly made?: unknown } {
  try {
    const json: unknown = JSON.parse(text)
    return json !== null && typeof json === 'object' ? json : {}
  } catch {
    return {}
  }
}
