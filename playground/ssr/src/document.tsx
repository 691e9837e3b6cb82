import type { ReactNode } from 'react'
import type { Mode } from './mode.ts'
import { pages } from './pages.ts'
import { styles } from './styles.ts'

interface DocumentProps {
  readonly title: string
  /** Shown on demand, above the page, where nothing moves it. */
  readonly source: string
  readonly mode: Mode
  readonly children?: ReactNode
}

export function Document({ title, source, mode, children }: DocumentProps) {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <link rel="icon" href="data:," />
        <title>{title}</title>
        <style>{styles}</style>
        <script type="module" src={mode === 'strict' ? '/client-dev/client-dev.js' : '/client/client.js'} async />
      </head>
      <body>
        <nav aria-label="Components">
          <ul>
            {Object.keys(pages).map((path) => (
              <li key={path}>
                <a href={`/${path}`}>{path}</a>
              </li>
            ))}
          </ul>
        </nav>
        <aside aria-label="How this page is written">
          <details>
            <summary>How this page is written</summary>
            <pre>
              <code>{source}</code>
            </pre>
          </details>
        </aside>
        <main id="main">{children}</main>
      </body>
    </html>
  )
}
