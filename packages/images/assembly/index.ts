// The pixel work of SSIMULACRA2: what `src/metric/ssimulacra2-module.ts` declares. Memory is handed out by the caller;
// nothing here allocates. Pointers are multiples of 16.

export { compare } from './compare'
export { flatten } from './flatten'
export { referenceBytes, workBytes } from './layout'
export { prepare } from './prepare'
