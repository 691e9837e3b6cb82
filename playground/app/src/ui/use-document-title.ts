import { useEffect } from 'react'

/** Names the page in the tab and in the history: `Menu · Bistro`. */
export function useDocumentTitle(title: string | null): void {
  useEffect(() => {
    document.title = title ? `${title} · Bistro` : 'Bistro'
  }, [title])
}
