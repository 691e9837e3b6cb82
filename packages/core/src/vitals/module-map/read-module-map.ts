import { type MappedScript, type ModuleMap, moduleMapLimits } from './module-map.ts'

export type ModuleMapReading = { readonly map: ModuleMap } | { readonly wrong: string }

/** Reads a map that anybody may have written. What is not part of one is left out. */
export function readModuleMap(given: unknown): ModuleMapReading {
  const { modules: most, files: mostFiles, changes: mostChanges } = moduleMapLimits
  if (!isObject(given)) return { wrong: 'it is not an object' }
  const { version, release, modules, files } = given
  if (version !== 1) return { wrong: `its version is not 1` }
  if (release !== null && !isName(release)) return { wrong: `'release' is neither a name nor null` }
  if (!Array.isArray(modules) || modules.length > most) return { wrong: `'modules' is no list of at most ${most}` }
  if (!modules.every(isName)) return { wrong: `'modules' holds something else than ids` }
  if (!isObject(files)) return { wrong: `'files' is not an object` }
  const entries = Object.entries(files)
  if (entries.length > mostFiles) return { wrong: `'files' has more than ${mostFiles}` }
  const scripts: [string, MappedScript][] = []
  let left: number = mostChanges
  for (const [file, script] of entries) {
    const { chunk, changes } = isObject(script) ? script : {}
    if (!isName(file) || !isName(chunk)) return { wrong: `a script of 'files' has no name, or its chunk has none` }
    if (!Array.isArray(changes) || !areChanges(changes, modules.length))
      return { wrong: `'changes' of ${file} are no pairs of a distance and a module` }
    left -= changes.length
    if (left < 0) return { wrong: `it has more than ${mostChanges} 'changes'` }
    scripts.push([file, { chunk, changes }])
  }
  return { map: { version, release, modules, files: Object.fromEntries(scripts) } }
}

function isObject(given: unknown): given is Readonly<Record<string, unknown>> {
  return typeof given === 'object' && given !== null && !Array.isArray(given)
}

function isName(given: unknown): given is string {
  return typeof given === 'string' && given !== '' && given.length <= moduleMapLimits.name
}

function areChanges(given: readonly unknown[], modules: number): given is readonly number[] {
  return (
    given.length % 2 === 0 &&
    given.every((each, index) => Number.isSafeInteger(each) && isChange(each as number, index % 2 === 1, modules))
  )
}

function isChange(value: number, isModule: boolean, modules: number): boolean {
  return isModule ? value >= -1 && value < modules : value >= 0 && value <= 2 ** 31
}
