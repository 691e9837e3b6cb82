import { Audio } from '@firstpaint/react/audio'
import { Far } from '../parts/far.tsx'

export const title = 'Audio'

export function Page() {
  return (
    <>
      <h1>Audio</h1>
      <p>Asks for its file when its controls are near.</p>
      <Far />
      <Audio id="far" src="/asset/far.wav" aria-label="A tone" />
      <p>The end.</p>
    </>
  )
}
