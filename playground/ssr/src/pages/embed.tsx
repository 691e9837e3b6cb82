import { Embed } from '@firstpaint/react/embed'
import { openStreetMap } from '@firstpaint/react/embeds/maps'
import { youtube } from '@firstpaint/react/embeds/youtube'
import { Far } from '../parts/far.tsx'

export const title = 'Embed'

export function Page() {
  return (
    <>
      <h1>Embed</h1>
      <p>A link over a poster until somebody asks for the frame.</p>
      <Embed
        id="near"
        title="A framed page"
        src="/asset/near.html"
        href="/asset/linked.html"
        poster="/asset/poster-640x360.png"
      />
      <Far />
      <Embed id="far" title="Another framed page" src="/asset/far.html" poster="/asset/far-640x360.png" />
      <Embed title="Where we are" {...openStreetMap({ latitude: 50.0875, longitude: 14.4213 })} />
      <Far />
      <Embed title="Big Buck Bunny" {...youtube({ id: 'aqz-KE-bpKQ' })} />
    </>
  )
}
