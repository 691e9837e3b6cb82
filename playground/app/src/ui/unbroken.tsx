import styles from './unbroken.module.css'

interface UnbrokenProps {
  readonly children: string
}

/** A name that may break between words but not after a hyphen: `rib-eye` stays in one piece. */
export function Unbroken({ children }: UnbrokenProps) {
  return children.split(/(\S+-\S+)/).map((part, index) =>
    // The odd parts are the hyphenated words; the order never changes.
    index % 2 === 1 ? (
      <span className={styles.word} key={`${index}-${part}`}>
        {part}
      </span>
    ) : (
      part
    ),
  )
}
