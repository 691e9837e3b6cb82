import Counter from './counter.tsx'

/** Stands for something that weighs: a chart, an editor, a map. */
export default function HeavyCounter({ name }: { readonly name: string }) {
  return <Counter name={name} />
}
