import type { ESTree } from 'vite'
import { appendToList, type TextEdit } from './append-to-list.ts'
import { findConfigObject, type Refuse } from './find-config-object.ts'
import { findPluginArray } from './find-plugin-array.ts'
import { importEdit } from './import-edit.ts'
import { ConfigShape, importLine, pluginCall } from './init-errors.ts'
import { lineOf } from './line-of.ts'

/** Parses a config file, or throws FP_INIT_CONFIG_UNPARSABLE. Handed in, so that the app's own Vite can do it. */
export type ParseConfig = (fileName: string, code: string) => ESTree.Program

/** The modules that export the plugin: ours, and the one it is re-exported from. */
const pluginModules = new Set(['firstpaint/vite', '@firstpaint/vite'])

/**
 * Adds `firstpaint()` as the last plugin of a Vite config, with its import. Text is only ever put in: comments, quotes,
 * semicolons and line ends stay the author's.
 *
 * @param fileName for errors, and to tell TypeScript from JavaScript
 * @returns undefined when the plugin is imported already
 * @throws FP_INIT_CONFIG_SHAPE, FP_INIT_CONFIG_UNPARSABLE
 */
export function addPlugin(fileName: string, code: string, parse: ParseConfig): string | undefined {
  const program = parse(fileName, code)
  if (importsPlugin(program)) return undefined
  const refuse: Refuse = (node, why) => {
    throw ConfigShape(`${fileName}:${lineOf(code, node.start)}`, why)
  }
  const homonym = program.body.find((node) => declaredNames(node).includes('firstpaint'))
  if (homonym) refuse(homonym, 'it has another thing named `firstpaint`')

  const edited = applyEdits(code, [importEdit(code, program, importLine), ...pluginEdits(code, program, refuse)])
  // A slip of ours must not reach the user's file: what comes out has to parse and to hold the plugin.
  if (!importsPlugin(parse(fileName, edited))) throw ConfigShape(fileName, 'the edited file would not hold the plugin')
  return edited
}

function importsPlugin(program: ESTree.Program): boolean {
  return program.body.some((node) => node.type === 'ImportDeclaration' && pluginModules.has(node.source.value))
}

function pluginEdits(code: string, program: ESTree.Program, refuse: Refuse): TextEdit[] {
  const { config, scope } = findConfigObject(program, refuse)
  const index = config.properties.findIndex((property) => keyOf(property) === 'plugins')
  const property = config.properties[index]
  // What is spread after `plugins`, or anywhere when there is none, may bring plugins of its own: one list would
  // replace the other.
  const spread = config.properties.slice(index + 1).find((other) => other.type === 'SpreadElement')
  if (spread) refuse(spread, '`plugins` may also come from what is spread into the config')
  if (property?.type !== 'Property') return appendToList(code, config, `plugins: [${pluginCall}]`)
  return appendToList(code, findPluginArray(property.value, scope, refuse), pluginCall)
}

function keyOf(property: ESTree.ObjectPropertyKind): string | undefined {
  if (property.type !== 'Property' || property.computed) return undefined
  if (property.key.type === 'Identifier') return property.key.name
  return property.key.type === 'Literal' ? String(property.key.value) : undefined
}

function declaredNames(node: ESTree.Node): string[] {
  switch (node.type) {
    case 'ImportDeclaration':
      return node.specifiers.map((specifier) => specifier.local.name)
    case 'VariableDeclaration':
      return node.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [id.name] : []))
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
      return node.id ? [node.id.name] : []
    case 'ExportNamedDeclaration':
      return node.declaration ? declaredNames(node.declaration) : []
    default:
      return []
  }
}

function applyEdits(code: string, edits: readonly TextEdit[]): string {
  return edits
    .toSorted((a, b) => b.at - a.at)
    .reduce((text, edit) => text.slice(0, edit.at) + edit.text + text.slice(edit.at), code)
}
