import type { DishCopy } from './dish-copy.ts'

/** The description as the menu editor would save it: paragraphs and bulleted lists. */
export function toDescriptionHtml(blocks: DishCopy['description']): string {
  return blocks
    .map((block) =>
      typeof block === 'string'
        ? `<p>${escapeText(block)}</p>`
        : `<ul>${block.map((item) => `<li><p>${escapeText(item)}</p></li>`).join('')}</ul>`,
    )
    .join('')
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
