import { defineError, type ErrorFactory } from '@firstpaint/core/errors'

export const FileLost: ErrorFactory<[hash: string]> = defineError('FP_IMAGES_FILE_LOST', {
  message: (hash) => `The store has no whole file ${hash.slice(0, 12)}…, and nothing that was asked for gives it.`,
  hint: 'Ask for its image again with optimize(): what is missing is then encoded anew.',
  value: (hash) => hash,
})

export const SourceUnreadable: ErrorFactory<[file: string, importedBy: string | undefined, reason: string]> =
  defineError('FP_IMAGES_UNREADABLE', {
    message: (file, _importedBy, reason) => `${file} cannot be read: ${reason}`,
    hint: 'Look at the path: it is case-sensitive on most servers.',
    place: (file, importedBy) => (importedBy === undefined ? file : `${file}, imported by ${importedBy}`),
  })

export const EngineClosed: ErrorFactory<[]> = defineError('FP_IMAGES_ENGINE_CLOSED', {
  message: () => 'The image engine was closed while this image was waited for, or before it was asked for.',
  hint: 'Close it when the last build is done.',
})
