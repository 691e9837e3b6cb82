import { renderSections } from '../output/sections.ts'
import type { Style } from '../output/style.ts'
import type { CheckedImages } from './check-images.ts'

/** What a check found, for a terminal. */
export function renderCheck(
  { manifest, problems, unmatched }: CheckedImages,
  { style, limit }: { readonly style: Style; readonly limit: number },
): string {
  const { green, red } = style.colours
  const files = manifest.images.reduce((sum, { variants }) => sum + variants.length, 0)
  const lines = problems.slice(0, limit).map(({ message }) => `  ${red('✗')} ${message}`)
  if (problems.length > limit) lines.push(`  and ${problems.length - limit} more`)
  const hasOld = problems.some(({ kind }) => kind !== 'budget')
  if (hasOld) lines.push('  → Run the same command without --check, and commit what it writes.')
  const fine = `  ${green('✓')} ${manifest.images.length} images, ${files} files: all as they were made.`
  return renderSections(
    [
      ['Images', problems.length === 0 ? fine : lines.join('\n')],
      ['Budgets that hold for no image', unmatched.map(({ images }) => `  ${images}`).join('\n')],
    ],
    style,
  )
}
