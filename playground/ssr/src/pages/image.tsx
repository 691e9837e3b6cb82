import { blurUp, fallbackTo, Image } from '@firstpaint/react/image'
import { imgix } from '@firstpaint/react/loaders/imgix'
import { picture } from '../pictures.ts'
import { Far } from '../parts/far.tsx'

export const title = 'Image'

const cdn = imgix({ base: '' })

export function Page() {
  return (
    <>
      <h1>Image</h1>
      <p>Loads when it is near, in the best format and width, and keeps its place meanwhile.</p>
      <Image
        id="hero"
        src={picture('hero')}
        alt="The first screen's largest picture"
        sizes="(min-width: 60em) 60em, 100vw"
        priority
      />
      <Far />
      <Image id="far" src={picture('far')} alt="A picture far below" onLoad={blurUp} />
      <Image id="fixed" src={picture('fixed')} alt="A small picture" width={200} />
      <Image id="plain" src="/asset/plain-300x200.png" width={300} height={200} alt="A picture by its address" />
      <Image
        id="remote"
        src={cdn({ src: '/asset/remote-640x480.png', width: 640, height: 480 })}
        alt="A picture by a loader"
      />
      <Image
        id="broken"
        src="/asset/missing"
        width={300}
        height={200}
        alt="Another picture in its place"
        {...fallbackTo('/asset/fallback-300x200.png')}
      />
      <p>The end.</p>
    </>
  )
}
