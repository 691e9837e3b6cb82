import styles from './key-hints.module.css'

const hints = [
  { keys: ['↑', '↓', '←', '→'], text: 'from order to order' },
  { keys: ['Enter'], text: 'next step' },
  { keys: ['⌫'], text: 'one step back' },
  { keys: ['Z'], text: 'undo' },
]

/** What the keyboard does on the board; for those who have one. */
export function KeyHints() {
  return (
    <dl className={styles.hints} aria-label="Keys">
      {hints.map(({ keys, text }) => (
        <div key={text}>
          <dt>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}
