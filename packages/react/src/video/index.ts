export { Video, type VideoProps } from './video.tsx'
