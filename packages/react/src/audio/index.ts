export { Audio, type AudioProps } from './audio.tsx'
