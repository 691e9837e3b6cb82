export { Embed, type EmbedProps } from './embed.tsx'
export type { EmbedSource } from './embed-source.ts'
