import { isAbsolute, relative, resolve, sep } from 'node:path'
import type { Plugin } from 'vite'
import type { EditTarget, EditWay, PlannedEdit } from '../planned-edit.ts'
import { addStatement, changeBody, dropImport } from './change-code.ts'
import type { ParseCode } from './editable-parts.ts'

export interface PlantEditOptions {
  readonly edit: PlannedEdit
  /** Absolute path of the app. */
  readonly root: string
  readonly parse: ParseCode
  /** Filled with how each module was edited. */
  readonly edited: Record<string, EditWay>
}

const [newPart, existing] = ['bench:new-part', 'bench:existing']
const styleFile = /\.(?:css|scss|less|styl|stylus|pcss|postcss)(?:\?|$)/

/** Plants an edit while the bundler reads the modules: styles as they are written, scripts after all other plugins. */
export function plantEdit({ edit, root, parse, edited }: PlantEditOptions): Plugin[] {
  const editsBody = new Map(edit.kind === 'body' ? edit.modules.map((target) => [target.path, target] as const) : [])
  const pathOf = (rawId: string): string => (isAbsolute(rawId) ? relative(root, rawId).split(sep).join('/') : rawId)
  const note = (target: EditTarget, way: EditWay): void => void (edited[target.id] = way)
  return [
    {
      name: 'bench:edit-style',
      enforce: 'pre',
      transform(code, rawId) {
        const target = editsBody.get(pathOf(rawId))
        if (target === undefined || !styleFile.test(rawId)) return null
        note(target, 'style')
        return { code: `${code}\n.bench-edited { order: 1 }\n`, map: null }
      },
    },
    {
      name: 'bench:edit-script',
      enforce: 'post',
      async resolveId(source) {
        if (source === newPart) return source
        return source === existing && 'from' in edit ? rawIdOf(edit.from, root) : null
      },
      load(id) {
        if (id !== newPart || edit.kind !== 'gain-lazy') return null
        const text = Array.from({ length: 40 }, (_, at) => `'a part that was not there before, line ${at * at * 7}'`)
        return `import { ${edit.name} as used } from '${existing}'\nexport default (props) => [used, props, ${text.join(', ')}]\n`
      },
      async transform(code, rawId) {
        if (styleFile.test(rawId)) return null
        const path = pathOf(rawId)
        const target = editsBody.get(path)
        if (target !== undefined) {
          const changed = changeBody(code, target, parse)
          note(target, changed.way)
          return { code: changed.code, map: null }
        }
        if (edit.kind === 'body' || path !== edit.module.path) return null
        note(edit.module, 'structural')
        const program = parse(code)
        if (edit.kind === 'gain-lazy') {
          const statement = `globalThis.benchLazy = () => import('${newPart}')`
          return { code: addStatement({ code, program, target: edit.module, statement }).code, map: null }
        }
        if (edit.kind === 'gain-import' || edit.kind === 'gain-library') {
          const source = edit.kind === 'gain-import' ? existing : edit.source
          const statement = 'globalThis.benchGained = benchGained'
          const changed = addStatement({ code, program, target: edit.module, statement })
          return { code: `import { ${edit.name} as benchGained } from '${source}'\n${changed.code}`, map: null }
        }
        for (const node of program.body) {
          if (node.type !== 'ImportDeclaration') continue
          const resolved = await this.resolve(node.source.value, rawId)
          if (resolved !== null && pathOf(resolved.id) === edit.from.path) {
            return { code: dropImport(code, node), map: null }
          }
        }
        throw new Error(`${edit.module.id} has no import of ${edit.from.id} to drop.`)
      },
    },
  ]
}

function rawIdOf({ path }: EditTarget, root: string): string {
  return path.startsWith('\0') || /^[\w-]+:/.test(path) ? path : resolve(root, path)
}
