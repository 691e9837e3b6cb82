export interface Size {
  readonly width: number
  readonly height: number
}

/** A picture's size at another width: the same shape, at least one pixel high. */
export function sizeAtWidth(full: Size, width: number): Size {
  return { width, height: Math.max(1, Math.round((full.height * width) / full.width)) }
}
