/** How to load anew what an error is about: forgets the failure of a lazy component. */
export const failedChunks: WeakMap<object, () => Promise<unknown>> = new WeakMap()
