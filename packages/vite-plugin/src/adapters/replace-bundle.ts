import type { Rolldown } from 'vite'

/**
 * Puts the files of another build in the place of a bundle's, in its `generateBundle` hook: plugins that come later see and
 * write the new ones. Rolldown takes no assignments to the bundle, but changed files, deletions and emitted files; a file
 * that is deleted and emitted in one hook would be gone. Checked with Vite 8.3.8 / Rolldown 1.2.19.
 */
export function replaceBundle(
  context: Pick<Rolldown.PluginContext, 'emitFile'>,
  bundle: Rolldown.OutputBundle,
  files: Rolldown.RolldownOutput['output'],
): void {
  const names = new Set(files.map(({ fileName }) => fileName))
  for (const name of Object.keys(bundle)) if (!names.has(name)) delete bundle[name]
  for (const file of files) {
    const old = bundle[file.fileName]
    if (file.type === 'asset') {
      if (old?.type === 'asset') old.source = file.source
      else context.emitFile({ type: 'asset', fileName: file.fileName, source: file.source })
    } else if (old?.type === 'chunk') {
      for (const key of copied) Object.assign(old, { [key]: file[key] })
    } else {
      const { fileName, name, code, exports, isEntry, isDynamicEntry, facadeModuleId } = file
      const facade = facadeModuleId === null ? {} : { facadeModuleId }
      context.emitFile({ type: 'prebuilt-chunk', fileName, name, code, exports, isEntry, isDynamicEntry, ...facade })
    }
  }
}

/** What a chunk of the same file name may have otherwise than before. */
const copied = [
  'code',
  'name',
  'exports',
  'imports',
  'dynamicImports',
  'isEntry',
  'isDynamicEntry',
  'facadeModuleId',
  'moduleIds',
] as const
