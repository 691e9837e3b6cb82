import { defineError, describeValue, type ErrorFactory } from '@firstpaint/core/errors'

/** What can be wrong with the folder of an app, before its config is looked at. */

export const DirMissing: ErrorFactory<[dir: string]> = defineError('FP_DIR_MISSING', {
  message: (dir) => `There is no folder ${dir}.`,
  hint: 'Name the folder of the Vite app, the one with its package.json, or run the command inside it.',
  place: (dir) => dir,
  value: (dir) => describeValue(dir),
})

export const DirNotFolder: ErrorFactory<[dir: string]> = defineError('FP_DIR_NOT_FOLDER', {
  message: (dir) => `${dir} is a file, not a folder.`,
  hint: 'Name the folder of the Vite app, the one with its package.json.',
  place: (dir) => dir,
  value: (dir) => describeValue(dir),
})

export const PackageJsonMissing: ErrorFactory<[file: string]> = defineError('FP_PACKAGE_JSON_MISSING', {
  message: (file) => `There is no ${file}.`,
  hint: 'Name the folder of the Vite app. `npm create vite@latest` makes a new one.',
  place: (file) => file,
})

export const PackageJsonInvalid: ErrorFactory<[file: string, problem: string]> = defineError(
  'FP_PACKAGE_JSON_INVALID',
  {
    message: (file, problem) => `${file} cannot be read as a package.json: ${problem}.`,
    hint: 'Correct the file: it must be one JSON object, whose dependencies are objects of names and version ranges.',
    place: (file) => file,
  },
)

export const ViteMissing: ErrorFactory<[dir: string, wanted: string]> = defineError('FP_VITE_MISSING', {
  message: (dir) => `${dir} has no Vite: it is neither installed there nor named in its package.json.`,
  hint: (_dir, wanted) => `Firstpaint is for Vite ${wanted}. Name the folder of a Vite app, or install vite first.`,
  place: (dir) => dir,
})

export const ViteTooOld: ErrorFactory<[dir: string, version: string, wanted: string]> = defineError('FP_VITE_TOO_OLD', {
  message: (_dir, version, wanted) => `Vite ${version} is too old for Firstpaint, which needs ${wanted}.`,
  hint: (_dir, _version, wanted) => `Update it: install vite@"${wanted}" as a devDependency, then run this again.`,
  place: (dir) => dir,
  value: (_dir, version) => version,
})
