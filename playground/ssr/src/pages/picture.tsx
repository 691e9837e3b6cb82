import { Picture } from '@firstpaint/react/picture'
import { picture } from '../pictures.ts'
import { Far } from '../parts/far.tsx'

export const title = 'Picture'

export function Page() {
  return (
    <>
      <h1>Picture</h1>
      <p>Another picture for narrow windows, each with its own shape.</p>
      <Picture
        id="hero"
        src={picture('wide')}
        art={[{ media: '(max-width: 40em)', src: picture('tall', 1.25) }]}
        alt="Wide on wide screens, tall on phones"
        priority
      />
      <Far />
      <Picture
        id="far"
        src={picture('farwide')}
        art={[{ media: '(max-width: 40em)', src: picture('fartall', 1.25) }]}
        alt="Far below"
      />
      <p>The end.</p>
    </>
  )
}
