import { defineError, type ErrorFactory } from '@firstpaint/core/errors'

export const DistMissing: ErrorFactory<[dist: string]> = defineError('FP_DIST_MISSING', {
  message: (dist) => `There is no folder ${dist}.`,
  hint: 'Build the site first (vite build), then name its output folder.',
  place: (dist) => dist,
})

export const DistNotFolder: ErrorFactory<[dist: string]> = defineError('FP_DIST_NOT_FOLDER', {
  message: (dist) => `${dist} is a file, not a folder.`,
  hint: 'Name the folder that holds the built site, usually dist.',
  place: (dist) => dist,
})

export const DistEmpty: ErrorFactory<[dist: string]> = defineError('FP_DIST_EMPTY', {
  message: (dist) => `The folder ${dist} has no files in it.`,
  hint: 'Build the site first (vite build), and check build.outDir.',
  place: (dist) => dist,
})

export const FileUnreadable: ErrorFactory<[file: string, reason: string]> = defineError('FP_FILE_UNREADABLE', {
  message: (file, reason) => `Could not read ${file}: ${reason}.`,
  hint: 'Check that the file exists, is not a broken link, and that you may read it.',
  place: (file) => file,
})

export const SourceMapInvalid: ErrorFactory<[map: string, reason: string]> = defineError('FP_SOURCEMAP_INVALID', {
  message: (map, reason) => `${map} is not a usable source map: ${reason}.`,
  hint: 'Build again; if it stays, the tool that wrote the map is at fault. Delete the map to count its script as unmapped.',
  place: (map) => map,
})

export const ScriptUnparsable: ErrorFactory<[file: string, reason: string]> = defineError('FP_SCRIPT_UNPARSABLE', {
  message: (file, reason) => `${file} is not a script that can be read: ${reason}.`,
  hint: 'Check that the file is JavaScript. A server that answers missing files with HTML can leave such files behind.',
  place: (file) => file,
})
