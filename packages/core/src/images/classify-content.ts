import type { ContentClass } from './image-facts.ts'
import type { PixelStats } from './pixel-stats.ts'

/**
 * What a picture is made of. `flat`: areas of few colours, as logos and diagrams. `gradient`: shading without noise or
 * edges. `screenshot`: areas of one colour with text, edges or pictures between; also a product on white. All else is a
 * `photo`.
 *
 * Where it is unsure it says what has more encoders tried: a wrong class costs CPU, not bytes or looks.
 */
export function classifyContent({ colours, equal, smooth, edge }: PixelStats): ContentClass {
  if (edge <= 0.005 && smooth >= 0.05 && equal + smooth >= 0.8) return 'gradient'
  if (colours <= 256 && equal >= 0.7) return 'flat'
  // No photograph has so few colours, but for a grey one, which has no areas.
  if (equal >= 0.5 || (colours <= 1024 && equal >= 0.3)) return 'screenshot'
  return 'photo'
}
