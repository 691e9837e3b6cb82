import { useEffect, useState } from 'react'

interface CounterProps {
  readonly name: string
}

/** Counts clicks and keys, and says when it is alive. */
export default function Counter({ name }: CounterProps) {
  const [count, setCount] = useState(0)
  const [keys, setKeys] = useState(0)
  useEffect(() => {
    document.documentElement.dataset[name] = 'alive'
  }, [name])
  return (
    <button
      id={name}
      type="button"
      className="box"
      onClick={() => setCount((before) => before + 1)}
      onKeyDown={() => setKeys((before) => before + 1)}
    >
      {name}: {count} clicks, {keys} keys
    </button>
  )
}
