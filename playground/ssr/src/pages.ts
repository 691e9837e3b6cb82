/// <reference types="vite/client" />
import type { Page } from './page.ts'

/** A page, and how it is written. */
export interface DocumentedPage extends Page {
  readonly source: string
}

const load = import.meta.glob<Page>('./pages/*.tsx')
const read = import.meta.glob<string>('./pages/*.tsx', { query: '?raw', import: 'default' })

/** By path: one for each file in `pages`, each a chunk of its own. */
export const pages: Readonly<Record<string, () => Promise<DocumentedPage>>> = Object.fromEntries(
  Object.keys(load).map((file) => [
    file.slice('./pages/'.length, -'.tsx'.length),
    async () => {
      const [{ title, Page }, source] = await Promise.all([load[file]!(), read[file]!()])
      return { title, Page, source }
    },
  ]),
)
