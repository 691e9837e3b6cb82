/** What makes the image report answer: the sliders and the order. Plain DOM; the page can be read without it. */
export const reportScript: string = `
(() => {
  'use strict'
  for (const input of document.querySelectorAll('.compare input')) {
    const set = () => {
      input.parentElement.style.setProperty('--at', input.value + '%')
      input.setAttribute('aria-valuetext', 'before in the left ' + input.value + ' %')
    }
    input.addEventListener('input', set)
    set()
  }
  const cards = document.getElementById('cards')
  const sort = document.getElementById('sort')
  if (!cards) return
  sort.parentElement.hidden = false
  const order = () => {
    const key = sort.value
    const sign = key === 'score' ? 1 : -1
    const byName = (a, b) => (a.dataset.path < b.dataset.path ? -1 : 1)
    const compare = (a, b) =>
      key === 'path' ? byName(a, b) : sign * (Number(a.dataset[key]) - Number(b.dataset[key])) || byName(a, b)
    cards.append(...[...cards.children].sort(compare))
  }
  sort.addEventListener('change', order)
  if (sort.value !== 'saved') order()
})()
`
