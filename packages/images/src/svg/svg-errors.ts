import { defineError, type ErrorFactory } from '@firstpaint/core/errors'
import type { SourceName } from '../source/source-errors.ts'

export const SvgScript: ErrorFactory<[source: SourceName, found: string]> = defineError('FP_IMAGES_SVG_SCRIPT', {
  message: (source, found) => `${source.file ?? 'An SVG'} holds active content that could not be taken out: ${found}.`,
  hint: 'Remove it from the file: in an <img> it does nothing, and opened by itself it would run on your site.',
  place: ({ file, importedBy }) =>
    [file ?? 'an SVG', ...(importedBy === undefined ? [] : [`imported by ${importedBy}`])].join(', '),
  value: (_source, found) => found,
})
