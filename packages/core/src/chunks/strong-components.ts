/**
 * Groups the nodes 0…n−1 of a directed graph into strongly connected components (Tarjan, without recursion).
 * Returns each node's component; components are numbered so that an edge never leads to a higher number than its own:
 * what is depended on comes first.
 */
export function strongComponents(size: number, edges: (node: number) => readonly number[]): Int32Array {
  const index = new Int32Array(size).fill(-1)
  const low = new Int32Array(size)
  const component = new Int32Array(size).fill(-1)
  const path: number[] = []
  const work: { node: number; targets: readonly number[]; next: number }[] = []
  let counter = 0
  let components = 0
  const enter = (node: number): void => {
    index[node] = low[node] = counter++
    path.push(node)
    work.push({ node, targets: edges(node), next: 0 })
  }
  for (let start = 0; start < size; start++) {
    if (index[start] !== -1) continue
    enter(start)
    while (work.length > 0) {
      const frame = work.at(-1)!
      const { node } = frame
      const target = frame.targets[frame.next++]
      if (target !== undefined) {
        if (index[target] === -1) enter(target)
        else if (component[target] === -1) low[node] = Math.min(low[node]!, index[target]!)
        continue
      }
      work.pop()
      const parent = work.at(-1)
      if (parent !== undefined) low[parent.node] = Math.min(low[parent.node]!, low[node]!)
      if (low[node] !== index[node]) continue
      for (let member = -1; member !== node;) {
        member = path.pop()!
        component[member] = components
      }
      components++
    }
  }
  return component
}
