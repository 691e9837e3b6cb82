import { rgb } from '../../colour.ts'

/** The colour of fresh milky cheese. */
export const milk = rgb('#ecdfc2')
