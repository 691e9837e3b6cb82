import type { CustomPlugin, XastElement } from 'svgo'

/** Elements that run, load or embed documents; HTML ones may stand in a `foreignObject`. */
const ACTIVE = new Set(
  'script handler listener iframe frame object embed applet portal form input button link meta base audio video'.split(
    ' ',
  ),
)

const HREFS = new Set(['href', 'src', 'srcset', 'action', 'formaction', 'data', 'poster', 'background'])

const ANIMATIONS = new Set(['animate', 'set', 'animateTransform', 'animateMotion', 'animateColor'])

/**
 * An svgo plugin that takes out whatever a browser ignores in an `<img>` and obeys in a document: scripts, event
 * handlers, embedded documents, references to other places. As a picture the file stays the same, and opened by itself
 * it does no harm. What goes is named in `removed`.
 *
 * @see https://www.w3.org/TR/SVG2/conform.html#secure-static-mode
 */
export function sanitizeSvg(removed: Set<string>): CustomPlugin {
  return {
    name: 'firstpaint-sanitize',
    fn: () => ({
      element: {
        enter(node, parent) {
          const name = localName(node.name)
          if (ACTIVE.has(name) || isHostileAnimation(name, node)) {
            removed.add(`<${node.name}>`)
            parent.children = parent.children.filter((child) => child !== node)
            return
          }
          for (const [attribute, value] of Object.entries(node.attributes)) {
            if (!isHostileAttribute(name, localName(attribute), value)) continue
            removed.add(`${attribute} on <${node.name}>`)
            delete node.attributes[attribute]
          }
          if (name === 'style') cleanStyle(node, removed)
        },
      },
      instruction: {
        enter(node, parent) {
          if (node.name !== 'xml-stylesheet') return
          removed.add('<?xml-stylesheet?>')
          parent.children = parent.children.filter((child) => child !== node)
        },
      },
    }),
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase()
}

/** An animation may set what may not be written. */
function isHostileAnimation(name: string, node: XastElement): boolean {
  const target = localName(node.attributes['attributeName'] ?? '')
  return (
    [...ANIMATIONS].some((animation) => animation.toLowerCase() === name) &&
    (HREFS.has(target) || target.startsWith('on'))
  )
}

function isHostileAttribute(element: string, attribute: string, value: string): boolean {
  if (attribute.startsWith('on')) return true
  const plain = withoutControls(value)
  if (/^(?:javascript|vbscript|livescript):/.test(plain) || /^data:(?:text\/|application\/|image\/svg)/.test(plain))
    return true
  if (attribute === 'srcdoc') return true
  // A link to elsewhere loads nothing; everything else must be in the file.
  if (HREFS.has(attribute) && element !== 'a') return !/^(?:#|data:image\/)/.test(plain)
  return loadsElsewhere(value)
}

function cleanStyle(node: XastElement, removed: Set<string>): void {
  for (const child of node.children) {
    if (child.type !== 'text' && child.type !== 'cdata') continue
    if (!/@import/i.test(child.value) && !loadsElsewhere(child.value)) continue
    removed.add('addresses in <style>')
    child.value = child.value
      .replace(/@import\s[^;]*(?:;|$)/gi, '')
      .replace(/url\(\s*(["']?)(?!\s*(?:#|data:image\/|data:font\/))[^)]*\1\s*\)/gi, 'none')
  }
}

function loadsElsewhere(css: string): boolean {
  return /url\(\s*["']?\s*(?!#|data:image\/|data:font\/)[^"'\s)#]/i.test(css)
}

/** Browsers skip white space and control characters in the scheme of an address. */
function withoutControls(value: string): string {
  return value.replace(/[\s\p{Cc}]/gu, '').toLowerCase()
}
