import { useContentVisibility } from '@firstpaint/react/content-visibility'

export const title = 'Content visibility'

const items = Array.from({ length: 1000 }, (_, index) => index)

export function Page() {
  const { ref, style } = useContentVisibility({ estimate: 30 })
  return (
    <>
      <h1>Content visibility</h1>
      <p>A thousand items, of which only those near the window are laid out.</p>
      <ul id="list" ref={ref}>
        {items.map((item) => (
          <li key={item} style={style}>
            <p>Item {item}</p>
            <p>has two lines.</p>
          </li>
        ))}
      </ul>
    </>
  )
}
