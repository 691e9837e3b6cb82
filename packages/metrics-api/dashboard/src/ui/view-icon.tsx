import type { ReactNode } from 'react'
import type { ViewId } from '../filter/filter.ts'

const paths: Readonly<Record<ViewId, string>> = {
  overview: 'M3 11l4-4 3 3 7-7M3 17h14',
  segments: 'M3 5h14M3 10h10M3 15h6',
  causes: 'M3 5h5M7 10h6M11 15h6',
  errors: 'M10 3 2.5 16.5h15zM10 8.5v3.5M10 14.4v.1',
  releases: 'M5 17V3M5 4h10l-3 3.5 3 3.5H5',
  alerts: 'M10 3a5 5 0 0 0-5 5v3.5L3.5 14h13L15 11.5V8a5 5 0 0 0-5-5M8.3 16.8h3.4',
  live: 'M2.5 10h4l2-5.5 3 11 2-5.5h4',
}

export function ViewIcon({ view }: { readonly view: ViewId }): ReactNode {
  return (
    <svg
      viewBox="0 0 20 20"
      width="18"
      height="18"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
    >
      <path d={paths[view]} />
    </svg>
  )
}
