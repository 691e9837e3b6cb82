import { Video } from '@firstpaint/react/video'
import { Far } from '../parts/far.tsx'

export const title = 'Video'

export function Page() {
  return (
    <>
      <h1>Video</h1>
      <p>Plays by itself only in view, muted, and for those who have not asked for less motion.</p>
      <Far />
      <Video
        id="far"
        src="/asset/far.wav"
        poster="/asset/poster-640x360.png"
        width={640}
        height={360}
        autoPlay
        loop
        aria-label="A loop"
      />
      <p>The end.</p>
    </>
  )
}
