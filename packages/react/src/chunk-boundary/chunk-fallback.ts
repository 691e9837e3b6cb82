import { createElement, type ReactElement, useLayoutEffect, useRef, useState } from 'react'

export interface ChunkFallbackProps {
  readonly error: Error
  /** Loads what has failed again; rejects when that is in vain. */
  readonly retry: () => Promise<unknown>
}

// Colours are the page's own, so that it is legible wherever it stands, in light and dark.
const box = { padding: '1em', border: '1px solid' }
const button = { font: 'inherit', padding: '.5em 1em' }

/**
 * Says that something is missing, and offers to try again or to load the page anew; tries by itself when the browser is
 * online again. Read out by screen readers; takes the focus only when nothing else has it.
 */
export function ChunkFallback({ retry }: ChunkFallbackProps): ReactElement {
  const [busy, setBusy] = useState(false)
  const alert = useRef<HTMLDivElement>(null)
  const tryAgain = (): void => {
    if (busy) return
    setBusy(true)
    void retry()
      .catch(String)
      .then(() => setBusy(false))
  }
  // Before the browser paints: whoever sees the message may already be online again.
  useLayoutEffect(() => {
    if (document.activeElement === document.body) alert.current!.focus()
    addEventListener('online', tryAgain)
    return () => removeEventListener('online', tryAgain)
    // Once, when it appears: whatever `retry` is by then, the one it was given does the same.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  return createElement(
    'div',
    { ref: alert, role: 'alert', tabIndex: -1, style: box },
    createElement('p', null, 'This part could not be loaded.'),
    createElement(
      'button',
      { type: 'button', style: button, 'aria-disabled': busy, onClick: tryAgain },
      busy ? 'Loading…' : 'Try again',
    ),
    ' ',
    createElement('button', { type: 'button', style: button, onClick: () => location.reload() }, 'Reload the page'),
  )
}
