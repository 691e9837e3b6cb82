import { rgb } from '../../colour.ts'

/** The colours of ground black pepper. */
export const pepper = [rgb('#1c1814'), rgb('#3b342c')]
