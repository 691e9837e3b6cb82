import { Frame } from '@firstpaint/react/frame'
import { Far } from '../parts/far.tsx'

export const title = 'Frame'

export function Page() {
  return (
    <>
      <h1>Frame</h1>
      <p>A page in a page, loaded when it is near.</p>
      <Far />
      <Frame id="far" src="/asset/far.html" title="A framed page" width={640} height={360} />
      <p>The end.</p>
    </>
  )
}
