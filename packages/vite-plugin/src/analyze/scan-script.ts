import { init, parse } from 'es-module-lexer'

/** What a script asks for, as written in its code. */
export interface ScriptFacts {
  readonly staticImports: readonly string[]
  readonly dynamicImports: readonly { readonly specifier: string; readonly with: readonly string[] }[]
}

/** Reads the static and dynamic imports of a built script. Rejects when the text is no script. */
export async function scanScript(code: string): Promise<ScriptFacts> {
  await init
  const [imports] = parse(code)
  const staticImports: string[] = []
  const dynamic: { specifier: string; end: number; start: number }[] = []
  for (const found of imports) {
    if (found.type === 'dynamic') {
      if (found.specifier === undefined || found.glob) continue
      dynamic.push({ specifier: found.specifier, start: found.importStart, end: found.importEnd })
    } else if (found.type === 'static' || found.type === 'reexport-star') staticImports.push(found.specifier)
  }
  const preloads = vitePreloads(code)
  return {
    staticImports,
    dynamicImports: dynamic.map(({ specifier, end }, index) => ({
      specifier,
      with: preloads(end, dynamic[index + 1]?.start ?? code.length),
    })),
  }
}

/**
 * Vite loads an `import()` together with the files it will need: `import('./a.js'), __vite__mapDeps([0, 2])`, where the
 * numbers point into one list per chunk. Returns a function from a stretch of code to the files listed in it.
 *
 * @see https://vite.dev/guide/features.html#async-chunk-loading-optimization
 */
function vitePreloads(code: string): (from: number, to: number) => string[] {
  const list = /__vite__mapDeps=[^[]*?m\.f=(\[[^\]]*\])/.exec(code)?.[1]
  const files: unknown = list === undefined ? [] : parseList(list)
  if (!Array.isArray(files)) return () => []
  return (from, to) => {
    const call = /__vite__mapDeps\(\[([\d,\s]*)\]\)/.exec(code.slice(from, to))
    const indices = call?.[1]?.split(',').map(Number) ?? []
    return indices.map((index) => files[index]).filter((file) => typeof file === 'string')
  }
}

function parseList(list: string): unknown {
  try {
    return JSON.parse(list.replaceAll('`', '"').replaceAll("'", '"'))
  } catch {
    return undefined // Built with renderBuiltUrl: the list holds expressions, which only the browser can resolve.
  }
}
