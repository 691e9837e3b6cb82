import { Lazy } from '@firstpaint/react/lazy'

export const title = 'A thousand'

const items = Array.from({ length: 1000 }, (_, index) => index)

export function Page() {
  return (
    <>
      <h1>A thousand</h1>
      <p>Each comes to life in view; they share one observer.</p>
      {items.map((item) => (
        <Lazy key={item} when="visible" fallback={<span className="box">Item {item}</span>}>
          <span className="box">Item {item}</span>
        </Lazy>
      ))}
    </>
  )
}
