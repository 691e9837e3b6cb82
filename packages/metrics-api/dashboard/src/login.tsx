import { type ReactNode, useId } from 'react'
import { writeToken } from './api/token.ts'
import styles from './login.module.css'
import { Logo } from './ui/logo.tsx'

/** Takes a read token. */
export function Login({ problem }: { readonly problem: string | undefined }): ReactNode {
  const [field, told] = [useId(), useId()]
  return (
    <main className={styles['page']}>
      <form
        className={`card ${styles['form']}`}
        onSubmit={(event) => {
          event.preventDefault()
          const token = new FormData(event.currentTarget).get('token')
          if (typeof token === 'string' && token.trim() !== '') writeToken(token.trim())
        }}
      >
        <Logo />
        <h1>Look at real visits</h1>
        <label htmlFor={field}>Read token</label>
        <input
          id={field}
          name="token"
          type="password"
          required
          autoComplete="current-password"
          spellCheck={false}
          aria-invalid={problem !== undefined}
          aria-describedby={told}
        />
        <p id={told} className="small muted" aria-live="polite">
          {problem === undefined ? (
            <>
              It stands in <code>access.json</code>, in the folder of the metrics API. This tab forgets it when it is
              closed.
            </>
          ) : (
            <span className="poor" style={{ color: 'var(--rating-text)' }}>
              {problem}
            </span>
          )}
        </p>
        <button className="button primary">Open the dashboard</button>
      </form>
    </main>
  )
}
