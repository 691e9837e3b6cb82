import type { Style } from './style.ts'

/** A title and the lines below it. */
export type Section = readonly [title: string, body: string]

/** Sections one below the other; those without a body are left out. */
export function renderSections(sections: readonly Section[], { colours }: Style): string {
  return sections
    .filter(([, body]) => body !== '')
    .map(([title, body]) => `\n${colours.bold(title)}\n${body}\n`)
    .join('')
}
