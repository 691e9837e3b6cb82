import { Priority } from '@firstpaint/react/lcp-guard'
import { Image } from '@firstpaint/react/image'
import { picture } from '../pictures.ts'

export const title = 'LCP guard'

declare global {
  var findings: unknown
}

export function Page() {
  return (
    <>
      <h1>LCP guard</h1>
      <p>The largest picture of this screen is lazy, which it should not be.</p>
      <Priority onFindings={note} />
      <Image id="hero" src={picture('hero')} alt="A picture that should not be lazy" />
    </>
  )
}

function note(findings: unknown): void {
  globalThis.findings = findings
}
