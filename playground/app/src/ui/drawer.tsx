import { Modal, type ModalProps } from './modal.tsx'

/** A panel from the right edge. */
export function Drawer(props: ModalProps) {
  return <Modal {...props} shape="drawer" />
}
