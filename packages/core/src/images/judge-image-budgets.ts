import { pathPattern } from '../modules/path-pattern.ts'
import type { ImageVariant, OptimizedImage } from './optimized-image.ts'
import { servedVariant } from './served-variant.ts'

/** The most an image may weigh in the place where it is shown. */
export interface ImageBudget {
  /** Sources it holds for: a path from the project root; `*` stands for anything but `/`, `**` for anything. */
  readonly images: string
  /**
   * Width of the place, in device pixels: judged is what a browser that shows every format loads there.
   *
   * @default the widest variant
   */
  readonly width?: number
  /** Bytes of that one file. */
  readonly maxBytes: number
}

/** An image that was made, and its source. */
export interface NamedImage {
  /** From the project root, with `/`. */
  readonly path: string
  readonly image: OptimizedImage
}

/** A budget that was not kept, by one image. */
export interface BudgetViolation {
  readonly budget: ImageBudget
  readonly path: string
  /** What a visitor would load. */
  readonly format: ImageVariant['format']
  readonly width: number
  readonly bytes: number
  /** One sentence with all of this. */
  readonly message: string
}

export interface BudgetVerdict {
  /** By budget, then in the order of the images. */
  readonly violations: readonly BudgetViolation[]
  /** Budgets whose pattern matches no image: a typo, or a file that moved. */
  readonly unmatched: readonly ImageBudget[]
}

/** Holds images against budgets. An image may have several budgets; it must keep each. */
export function judgeImageBudgets(images: readonly NamedImage[], budgets: readonly ImageBudget[]): BudgetVerdict {
  const violations: BudgetViolation[] = []
  const unmatched: ImageBudget[] = []
  for (const budget of budgets) {
    const pattern = pathPattern(budget.images)
    const judged = images.filter(({ path }) => pattern.test(path))
    if (judged.length === 0) unmatched.push(budget)
    for (const { path, image } of judged) {
      const served = servedVariant(image, budget.width)
      if (served && served.bytes > budget.maxBytes) violations.push(violationOf({ budget, path, served }))
    }
  }
  return { violations, unmatched }
}

interface Overweight {
  readonly budget: ImageBudget
  readonly path: string
  readonly served: ImageVariant
}

function violationOf({ budget, path, served: { format, width, bytes } }: Overweight): BudgetViolation {
  const place = budget.width === undefined ? 'At its widest' : `Where it is ${budget.width} px wide`
  const message = `${place}, ${path} loads ${bytes} bytes (${format}, ${width} px), ${bytes - budget.maxBytes} over its budget of ${budget.maxBytes}.`
  return { budget, path, format, width, bytes, message }
}
