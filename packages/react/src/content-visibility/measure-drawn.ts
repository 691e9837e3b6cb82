import { observeVisibility } from '../observe/observe-visibility.ts'

/** Keeps on a list how high those of its items are on average that have been drawn. */
export function measureDrawn(list: HTMLElement): void {
  let sum = 0
  let count = 0
  for (const item of list.children) {
    observeVisibility(item, 0, (visible, observer) => {
      if (!visible) return
      observer.unobserve(item)
      sum += item.getBoundingClientRect().height
      list.style.setProperty('--drawn', `${Math.round(sum / ++count)}px`)
    })
  }
}
