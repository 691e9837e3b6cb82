import { StrictMode } from 'react'
import { renderToPipeableStream, type PipeableStream } from 'react-dom/server'
import { Document } from './document.tsx'
import type { Mode } from './mode.ts'
import { pages } from './pages.ts'

export interface RenderOptions {
  readonly path: string
  readonly mode: Mode
}

/** The HTML of a page, or undefined where there is none. What a browser renders itself comes empty. */
export async function render({ path, mode }: RenderOptions): Promise<PipeableStream | undefined> {
  const load = pages[path]
  if (!load) return undefined
  const { title, source, Page } = await load()
  const document = (
    <Document title={title} source={source} mode={mode}>
      {mode !== 'csr' && <Page />}
    </Document>
  )
  return new Promise((resolve, reject) => {
    const stream = renderToPipeableStream(mode === 'strict' ? <StrictMode>{document}</StrictMode> : document, {
      onAllReady: () => resolve(stream),
      onShellError: reject,
      onError: (error) => console.error(error),
    })
  })
}
