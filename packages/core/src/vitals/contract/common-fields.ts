import type { Field } from './field.ts'
import { number, text } from './value-fields.ts'

/** A page that is open for more than a day tells nothing of loading any more. */
const dayMs = 24 * 3600 * 1000

/** Milliseconds; also the value of CLS, which is far below. */
export const duration: Field<number> = number({ max: dayMs })
/** Milliseconds since the start of the page, which may be open for weeks. */
export const time: Field<number> = number({ max: 100 * dayMs })
/** CSS pixels, of a window or a picture. */
export const pixels: Field<number> = number({ min: 1, max: 16384, whole: true })
export const url: Field<string> = text(500)
export const selector: Field<string> = text(200)
