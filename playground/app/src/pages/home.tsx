import { Hero } from '../home/hero.tsx'
import { Highlights } from '../home/highlights.tsx'
import { HowItWorks } from '../home/how-it-works.tsx'
import { ReviewStrip } from '../home/review-strip.tsx'
import { StoryTeaser } from '../home/story-teaser.tsx'
import { WhereAndWhen } from '../home/where-and-when.tsx'
import { useDocumentTitle } from '../ui/use-document-title.ts'

export function Component() {
  useDocumentTitle(null)
  return (
    <>
      <Hero />
      <Highlights />
      <HowItWorks />
      <StoryTeaser />
      <ReviewStrip />
      <WhereAndWhen />
    </>
  )
}
