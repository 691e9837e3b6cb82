/**
 * The immediate dominator of each node reachable from `root`: the last node that every way from the root to it passes.
 * −1 for the root and for what it does not reach.
 *
 * @see https://www.cs.tufts.edu/~nr/cs257/archive/keith-cooper/dom14.pdf Cooper, Harvey, Kennedy 2001
 */
export function dominatorTree(size: number, root: number, edges: (node: number) => readonly number[]): Int32Array {
  const postOrder = depthFirst(size, root, edges)
  const position = new Int32Array(size).fill(-1)
  postOrder.forEach((node, index) => (position[node] = index))
  const parents: number[][] = Array.from({ length: size }, () => [])
  for (const node of postOrder) for (const target of edges(node)) parents[target]!.push(node)

  const dominator = new Int32Array(size).fill(-1)
  dominator[root] = root
  const meet = (a: number, b: number): number => {
    while (a !== b) {
      while (position[a]! < position[b]!) a = dominator[a]!
      while (position[b]! < position[a]!) b = dominator[b]!
    }
    return a
  }
  for (let changed = true; changed;) {
    changed = false
    for (let index = postOrder.length - 2; index >= 0; index--) {
      const node = postOrder[index]!
      let best = -1
      for (const parent of parents[node]!) {
        if (dominator[parent] !== -1) best = best === -1 ? parent : meet(parent, best)
      }
      if (dominator[node] === best) continue
      dominator[node] = best
      changed = true
    }
  }
  dominator[root] = -1
  return dominator
}

function depthFirst(size: number, root: number, edges: (node: number) => readonly number[]): number[] {
  const seen = new Uint8Array(size)
  const order: number[] = []
  const work = [{ node: root, targets: edges(root), next: 0 }]
  seen[root] = 1
  while (work.length > 0) {
    const frame = work.at(-1)!
    const target = frame.targets[frame.next++]
    if (target === undefined) {
      order.push(frame.node)
      work.pop()
    } else if (seen[target] === 0) {
      seen[target] = 1
      work.push({ node: target, targets: edges(target), next: 0 })
    }
  }
  return order
}
