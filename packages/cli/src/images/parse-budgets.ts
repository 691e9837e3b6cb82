import type { ImageBudget } from '@firstpaint/core/images'
import { parseBytes } from '../output/bytes.ts'
import { BudgetInvalid } from './images-errors.ts'

/**
 * Reads `--budget`: a size for every image, or paths with sizes. `hero.jpg=90kB; gallery/**@800=60kB` holds the hero to
 * 90 kB at its widest and the gallery to 60 kB where it is 800 device pixels wide.
 *
 * @throws FP_IMAGES_BUDGET, FP_SIZE_INVALID
 */
export function parseBudgets(text: string | undefined): readonly ImageBudget[] {
  if (text === undefined) return []
  const parts = text.split(';').map((part) => part.trim())
  if (parts.every((part) => part === '')) throw BudgetInvalid(text)
  return parts.filter((part) => part !== '').map(parseBudget)
}

function parseBudget(text: string): ImageBudget {
  if (!text.includes('=')) return { images: '**', maxBytes: parseBytes(text, '--budget') }
  const [, images = '', width, size = ''] = /^(.+?)(?:@(\d+))?\s*=([^=]*)$/.exec(text) ?? []
  if (images === '') throw BudgetInvalid(text)
  return {
    images: images.trim(),
    ...(width !== undefined && { width: Number(width) }),
    maxBytes: parseBytes(size, '--budget'),
  }
}
