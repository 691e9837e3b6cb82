/** Bytes of one module map as JSON: a script has an entry per change of module, not per mapping, so that is plenty. */
export const mostModuleMapBytes: number = 4 * 1024 * 1024
