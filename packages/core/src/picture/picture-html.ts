import { pictureProps, type PictureOptions } from './picture-props.ts'

/**
 * The `<picture>` of {@link pictureProps} as HTML text; an `<img>` alone where there is nothing to choose from.
 *
 * @example element.innerHTML = pictureHtml({ image: hero, alt: 'The harbour at dusk' })
 */
export function pictureHtml(options: PictureOptions): string {
  const { sources, img } = pictureProps(options)
  const text = tag('img', img)
  return sources.length > 0
    ? `<picture>${sources.map((source) => tag('source', source)).join('')}${text}</picture>`
    : text
}

/** HTML spells every attribute as JSX does, in lower case. */
function tag(name: string, props: object): string {
  const attributes = Object.entries(props).map(([key, value]) => ` ${key.toLowerCase()}="${escaped(String(value))}"`)
  return `<${name}${attributes.join('')}>`
}

/** By number, which is one rule for all of them. */
function escaped(text: string): string {
  return text.replace(/[&"<]/g, (character) => `&#${character.charCodeAt(0)};`)
}
