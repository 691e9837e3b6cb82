import { StrictMode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { Document } from './document.tsx'
import { toMode } from './mode.ts'
import { pages } from './pages.ts'

declare global {
  /** What React reported; read by the tests. */
  var reported: string[]
  var hydrated: boolean
}

globalThis.reported = []
const note = (error: unknown): void => void globalThis.reported.push(String(error))
const options = { onRecoverableError: note, onUncaughtError: note, onCaughtError: note }

const mode = toMode(new URLSearchParams(location.search).get('mode'))
const { title, source, Page } = await pages[location.pathname.slice(1)]!()
if (mode === 'csr') {
  createRoot(document.getElementById('main')!, options).render(<Page />)
} else {
  const tree = (
    <Document title={title} source={source} mode={mode}>
      <Page />
    </Document>
  )
  hydrateRoot(document, mode === 'strict' ? <StrictMode>{tree}</StrictMode> : tree, options)
}
globalThis.hydrated = true
