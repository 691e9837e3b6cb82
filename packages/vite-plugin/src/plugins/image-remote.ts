import { init, parse } from 'es-module-lexer'
import type { Environment, Plugin } from 'vite'
import type { ImageProject } from '../images/image-project.ts'
import { splitRemote } from '../images/split-remote.ts'
import { plainly } from '../plainly.ts'

const remoteImage: RegExp = /https?:\/\/[^\s'"`]+[?&]image/

/**
 * Fetches images that are imported from hosts on the allow-list, once, and gives the import the file in their place.
 * `import hero from 'https://cdn.example.com/hero.jpg?image'`
 */
export function imageRemote(project: ImageProject): Plugin {
  const fileFor = async (environment: Environment, specifier: string, importer: string): Promise<string | null> => {
    const remote = splitRemote(specifier)
    if (remote === undefined) return null
    const images = await project.of(environment)
    const from = images.pathOf(importer.replace(/\?.*$/, ''))
    return `${await images.keepRemote(remote.url, `${from} imports '${specifier}'`)}${remote.query}`
  }
  return {
    name: 'firstpaint:image-remote',
    // After what turns other languages into JavaScript, before Vite looks at the imports.
    enforce: 'post',
    resolveId: {
      order: 'pre',
      filter: { id: /^https?:\/\// },
      handler(source, importer) {
        return plainly(async () => {
          const id = importer === undefined ? null : await fileFor(this.environment, source, importer)
          return id === null ? null : this.resolve(id, importer, { skipSelf: true })
        })
      },
    },
    // The dev server takes addresses for what browsers load, and asks nobody.
    transform: {
      filter: { code: remoteImage },
      handler(code, id) {
        if (this.environment.mode !== 'dev') return null
        return plainly(async () => {
          await init
          let end = 0
          const parts: string[] = []
          for (const found of parse(code)[0]) {
            if (typeof found.specifier !== 'string') continue
            const file = await fileFor(this.environment, found.specifier, id)
            if (file === null) continue
            const path = `/@fs/${file.replace(/^\//, '')}`
            // Of an import() the text is an expression, with its quotes.
            const isQuoted = /^["'`]/.test(code.slice(found.start, found.end))
            parts.push(code.slice(end, found.start), isQuoted ? JSON.stringify(path) : path)
            end = found.end
          }
          return end === 0 ? null : { code: parts.join('') + code.slice(end), map: null }
        })
      },
    },
  }
}
