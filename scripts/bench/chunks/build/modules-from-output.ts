import { isAbsolute, relative, sep } from 'node:path'
import { identifyModule } from '@firstpaint/core/modules'
import { moduleIds } from '@firstpaint/vite/routes'
import type { AppModule } from '../build-facts.ts'
import { editableParts, type ParseCode } from './editable-parts.ts'
import type { OutputOptions } from './facts-from-output.ts'

type Kept = Pick<AppModule, 'bytes' | 'usedExports' | 'literal' | 'functionName'>
const nothing: Kept = { bytes: 0, usedExports: [], literal: null, functionName: null }

/** Every module the bundler read, what is left of it, and where an edit of it would be seen. Checked with Rolldown 1.2.19. */
export function modulesFromOutput({
  source,
  bundle,
  root,
  parse,
}: OutputOptions & { readonly parse: ParseCode }): AppModule[] {
  const idOf = moduleIds(source.getModuleIds(), root)
  const kept = new Map<string, Kept>()
  for (const chunk of Object.values(bundle)) {
    if (chunk.type !== 'chunk') continue
    for (const [rawId, { renderedLength, renderedExports, code }] of Object.entries(chunk.modules)) {
      const parts = editableParts(code ?? '', chunk.code, parse)
      kept.set(rawId, { bytes: renderedLength, usedExports: renderedExports, ...parts })
    }
  }
  const modules = new Map<string, AppModule>()
  for (const rawId of source.getModuleIds()) {
    const info = source.getModuleInfo(rawId)
    if (info === null) continue
    const path = isAbsolute(rawId) ? relative(root, rawId).split(sep).join('/') : rawId
    modules.set(idOf(rawId), {
      id: idOf(rawId),
      path,
      package: identifyModule(path).package,
      entry: info.isEntry,
      imports: [...new Set(info.importedIds.map(idOf))],
      dynamicImports: [...new Set(info.dynamicallyImportedIds.map(idOf))],
      ...(kept.get(rawId) ?? nothing),
    })
  }
  return [...modules.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))
}
