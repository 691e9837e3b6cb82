/**
 * What makes the chunk report answer to a pointer and to keys. Plain DOM, no dependencies; all text goes in by `textContent`.
 * The page can be read without it.
 */
export const reportScript: string = `
(() => {
  'use strict'
  const data = JSON.parse(document.getElementById('data').textContent)
  const aside = document.getElementById('details')
  const say = document.getElementById('say')
  const all = (selector, from = document) => [...from.querySelectorAll(selector)]
  const make = (tag, text, className) => {
    const element = document.createElement(tag)
    if (text !== undefined) element.textContent = text
    if (className) element.className = className
    return element
  }

  // Details of a chunk
  const link = (name) => {
    const button = make('button', name)
    button.type = 'button'
    button.addEventListener('click', () => choose(name, { focus: true }))
    return button
  }
  const names = (title, { shown, more }, linked) => {
    if (shown.length === 0) return []
    const list = make('ul', undefined, 'names')
    for (const name of shown) {
      const item = make('li', linked ? undefined : name)
      if (linked) item.append(link(name))
      list.append(item)
    }
    if (more > 0) list.append(make('li', 'and ' + more + ' more'))
    return [make('h3', title), list]
  }
  const detailsOf = (name, chunk) => {
    const badge = make('p', chunk.bytes + ' · loaded ' + chunk.kindName, 'badge')
    badge.dataset.kind = chunk.kind
    const sizes = make('ul', undefined, 'sizes')
    for (const { id, bytes, share } of chunk.modules) {
      const item = make('li', id)
      item.append(make('span', bytes))
      item.style.setProperty('--share', share + '%')
      sizes.append(item)
    }
    if (chunk.moreModules > 0) sizes.append(make('li', 'and ' + chunk.moreModules + ' more'))
    return [
      badge,
      make('p', 'Expected to change in ' + chunk.churn + ' of deploys.', 'note'),
      make('p', chunk.reason),
      make('h3', 'Modules'),
      sizes,
      ...names('Routes that load it', chunk.routes, false),
      ...names('Imports', chunk.imports, true),
      ...names('Imported by', chunk.importedBy, true),
    ]
  }
  const show = (title, parts) => {
    const heading = make('h2', title)
    heading.id = 'details-title'
    heading.tabIndex = -1
    const close = make('button', '✕', 'close')
    close.type = 'button'
    close.setAttribute('aria-label', 'Close the details')
    close.addEventListener('click', unchoose)
    aside.replaceChildren(close, heading, ...parts)
    aside.scrollTop = 0
    aside.classList.add('open')
    return heading
  }
  const nodes = all('.node')
  const columns = all('.matrix .chunk button')
  const unchoose = () => {
    aside.classList.remove('open')
    mark(undefined)
  }
  const nodeOf = (name) =>
    nodes.filter(({ dataset }) => dataset.id === name || (dataset.chunks && JSON.parse(dataset.chunks).includes(name)))
  const mark = (id) => {
    const chosen = id === undefined ? [] : id.startsWith('.') ? nodes.filter((node) => node.dataset.id === id) : nodeOf(id)
    for (const node of nodes) node.setAttribute('aria-pressed', String(chosen.includes(node)))
    for (const button of columns) button.setAttribute('aria-pressed', String(button.dataset.id === id))
    light()
  }
  const choose = (id, { focus = false, chunks } = {}) => {
    const parts = chunks
      ? names('Chunks', { shown: chunks.slice(0, 60), more: Math.max(0, chunks.length - 60) }, true)
      : detailsOf(id, data[id])
    const heading = show(chunks ? chunks.length + ' smaller chunks' : id, parts)
    if (focus) heading.focus()
    mark(id)
  }
  const chooseFrom = ({ dataset }) =>
    choose(dataset.id, dataset.chunks ? { chunks: JSON.parse(dataset.chunks) } : undefined)

  // Graph: what is pointed at or chosen stands out with what it imports and who imports it
  const light = (pointed) => {
    for (const svg of all('svg.graph')) {
      const centre = pointed && svg.contains(pointed) ? pointed : svg.querySelector('.node[aria-pressed=true]')
      svg.classList.toggle('busy', Boolean(centre))
      const near = new Set(centre ? [centre.dataset.id] : [])
      for (const edge of all('.edge', svg)) {
        const { from, to } = edge.dataset
        const on = Boolean(centre) && (from === centre.dataset.id || to === centre.dataset.id)
        edge.classList.toggle('on', on)
        if (on) near.add(from).add(to)
      }
      for (const node of all('.node', svg)) node.classList.toggle('near', near.has(node.dataset.id))
    }
  }
  for (const svg of all('svg.graph')) {
    const own = all('.node', svg)
    const go = (at) => {
      const next = own[Math.min(own.length - 1, Math.max(0, at))]
      for (const node of own) node.tabIndex = node === next ? 0 : -1
      next.focus()
    }
    own.forEach((node, at) => {
      node.addEventListener('pointerenter', () => light(node))
      node.addEventListener('pointerleave', () => light())
      node.addEventListener('focus', () => light(node))
      node.addEventListener('blur', () => light())
      node.addEventListener('click', () => chooseFrom(node))
      node.addEventListener('keydown', (event) => {
        const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
        if (event.key === 'Enter' || event.key === ' ') chooseFrom(node)
        else if (event.key === 'Home') go(0)
        else if (event.key === 'End') go(own.length - 1)
        else if (step) go(at + step)
        else return
        event.preventDefault()
      })
    })
  }
  for (const input of all('input[name=colour]'))
    input.addEventListener('change', () => (document.body.dataset.colour = input.value))

  // Matrix
  const table = document.querySelector('.matrix')
  const body = table.tBodies[0]
  const grid = () => [
    all('.chunk button', table.tHead),
    ...[...body.rows].map((row) => all('.cell', row)),
  ]
  const focusable = () => all('.chunk button, .cell', table)
  const speak = (element) => {
    const words = element.dataset.say ?? element.title
    if (words) say.textContent = words
  }
  for (const element of focusable()) {
    element.addEventListener('pointerenter', () => speak(element))
    element.addEventListener('focus', () => {
      for (const other of focusable()) other.tabIndex = other === element ? 0 : -1
      speak(element)
    })
    element.addEventListener('click', () => {
      const head = columns.find(({ dataset }) => dataset.id === element.dataset.id)
      chooseFrom(head)
    })
    element.addEventListener('keydown', (event) => {
      const lines = grid()
      const row = lines.findIndex((line) => line.includes(element))
      const column = lines[row].indexOf(element)
      const target = {
        ArrowRight: () => lines[row][column + 1],
        ArrowLeft: () => lines[row][column - 1],
        ArrowDown: () => lines[row + 1]?.[column],
        ArrowUp: () => lines[row - 1]?.[column],
        Home: () => lines[row][0],
        End: () => lines[row].at(-1),
      }[event.key]
      if (target) {
        target()?.focus()
        event.preventDefault()
      } else if (element.matches('.cell') && (event.key === 'Enter' || event.key === ' ')) {
        element.click()
        event.preventDefault()
      }
    })
  }
  for (const button of all('[data-sort]', table)) {
    button.addEventListener('click', () => {
      const head = button.parentElement
      const key = button.dataset.sort
      const first = key === 'route' ? 'ascending' : 'descending'
      const other = first === 'ascending' ? 'descending' : 'ascending'
      const order = head.getAttribute('aria-sort') === first ? other : first
      for (const each of all('[aria-sort]', table)) each.setAttribute('aria-sort', each === head ? order : 'none')
      const sign = order === 'ascending' ? 1 : -1
      const compare = (a, b) =>
        key === 'route'
          ? (a.dataset.route < b.dataset.route ? -1 : 1)
          : Number(a.dataset[key]) - Number(b.dataset[key]) || (a.dataset.route < b.dataset.route ? -1 : 1)
      body.append(...[...body.rows].toSorted((a, b) => sign * compare(a, b)))
    })
  }
  const fixed = 4
  for (const input of all('input[name=columns]')) {
    input.addEventListener('change', () => {
      const heads = all('.chunk', table.tHead)
      const order = heads.toSorted((a, b) =>
        input.value === 'bytes'
          ? Number(b.dataset.bytes) - Number(a.dataset.bytes)
          : Number(a.dataset.column) - Number(b.dataset.column),
      )
      const places = order.map((head) => heads.indexOf(head))
      for (const row of table.rows) {
        const cells = [...row.cells].slice(fixed)
        row.append(...places.map((place) => cells[place]))
      }
    })
  }
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') unchoose()
  })
})()
`
