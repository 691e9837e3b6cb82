import { dirname, relative, resolve, sep } from 'node:path'
import { matchStyleSources, type StyleSource, type StyleStretch } from '@firstpaint/core/styles'
import { encode } from '@jridgewell/sourcemap-codec'
import type { Plugin } from 'vite'
import type { Context } from '../context.ts'
import { stylesheet } from '../stylesheet.ts'
import { inRealBuild, isBrowserEnvironment, isSiteBuild } from '../site-build.ts'

/**
 * Makes the source maps for stylesheets that Vite does not: what each style module was after its preprocessor, matched
 * with what the minifier made of it. They are kept with the others in `<dir>/maps`, for the report only.
 */
export function styleMaps({ build }: Context): Plugin {
  const sources = new Map<string, string>()
  return {
    name: 'firstpaint:style-maps',
    apply: inRealBuild,
    applyToEnvironment: isBrowserEnvironment,
    buildStart() {
      sources.clear()
    },
    transform: {
      filter: { id: stylesheet },
      handler(css, id) {
        sources.set(id, css)
      },
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        if (!isSiteBuild(build.config)) return
        const known: StyleSource[] = [...sources].map(([id, css]) => ({ id, css }))
        for (const [file, output] of Object.entries(bundle)) {
          if (output.type !== 'asset' || !file.endsWith('.css')) continue
          const css = typeof output.source === 'string' ? output.source : Buffer.from(output.source).toString('utf8')
          const folder = dirname(resolve(build.config.root, build.config.build.outDir, file))
          build.maps.set(`${file}.map`, toSourceMap(css, matchStyleSources(css, known), folder))
        }
      },
    },
  }
}

function toSourceMap(css: string, stretches: readonly StyleStretch[], folder: string): string {
  const ids = [...new Set(stretches.map((stretch) => stretch.source).filter((source) => source !== null))]
  const lines: ([number] | [number, number, number, number])[][] = [[]]
  let lineStart = 0
  for (const [index, { start, source }] of stretches.entries()) {
    const segment = (column: number): [number] | [number, number, number, number] =>
      source === null ? [column] : [column, ids.indexOf(source), 0, 0]
    lines.at(-1)!.push(segment(start - lineStart))
    const end = stretches[index + 1]?.start ?? css.length
    for (
      let newline = css.indexOf('\n', start);
      newline !== -1 && newline + 1 < end;
      newline = css.indexOf('\n', newline + 1)
    ) {
      lineStart = newline + 1
      lines.push([segment(0)])
    }
    if (css[end - 1] === '\n') {
      lineStart = end
      lines.push([])
    }
  }
  const sources = ids.map((id) => relative(folder, id.replace(/\?.*$/, '')).split(sep).join('/'))
  return JSON.stringify({ version: 3, sources, names: [], mappings: encode(lines) })
}
