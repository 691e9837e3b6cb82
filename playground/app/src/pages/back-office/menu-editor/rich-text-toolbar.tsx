import { useEditorState, type Editor } from '@tiptap/react'
import {
  Bold,
  Heading3,
  Italic,
  Link as LinkIcon,
  List,
  ListOrdered,
  Quote,
  Redo2,
  Strikethrough,
  Underline,
  Undo2,
  type LucideIcon,
} from 'lucide-react'
import { useRef, useState, type MouseEvent } from 'react'
import { LinkDialog } from './link-dialog.tsx'
import styles from './rich-text-toolbar.module.css'
import { useRovingFocus } from './use-roving-focus.ts'

interface RichTextToolbarProps {
  readonly editor: Editor
}

interface Tool {
  readonly label: string
  readonly icon: LucideIcon
  /** Name of the mark or node that the tool turns on and off; absent for undo and redo. */
  readonly mark?: string
  readonly attributes?: Readonly<Record<string, unknown>>
  readonly run: (editor: Editor) => void
  readonly canRun?: (editor: Editor) => boolean
}

const groups: readonly (readonly Tool[])[] = [
  [
    { label: 'Bold', icon: Bold, mark: 'bold', run: (editor) => editor.chain().focus().toggleBold().run() },
    { label: 'Italic', icon: Italic, mark: 'italic', run: (editor) => editor.chain().focus().toggleItalic().run() },
    {
      label: 'Underline',
      icon: Underline,
      mark: 'underline',
      run: (editor) => editor.chain().focus().toggleUnderline().run(),
    },
    {
      label: 'Strikethrough',
      icon: Strikethrough,
      mark: 'strike',
      run: (editor) => editor.chain().focus().toggleStrike().run(),
    },
  ],
  [
    {
      label: 'Heading',
      icon: Heading3,
      mark: 'heading',
      attributes: { level: 3 },
      run: (editor) => editor.chain().focus().toggleHeading({ level: 3 }).run(),
    },
    {
      label: 'Bulleted list',
      icon: List,
      mark: 'bulletList',
      run: (editor) => editor.chain().focus().toggleBulletList().run(),
    },
    {
      label: 'Numbered list',
      icon: ListOrdered,
      mark: 'orderedList',
      run: (editor) => editor.chain().focus().toggleOrderedList().run(),
    },
    {
      label: 'Quote',
      icon: Quote,
      mark: 'blockquote',
      run: (editor) => editor.chain().focus().toggleBlockquote().run(),
    },
  ],
  [
    {
      label: 'Undo',
      icon: Undo2,
      run: (editor) => editor.chain().focus().undo().run(),
      canRun: (editor) => editor.can().undo(),
    },
    {
      label: 'Redo',
      icon: Redo2,
      run: (editor) => editor.chain().focus().redo().run(),
      canRun: (editor) => editor.can().redo(),
    },
  ],
]

/** A press with the mouse leaves the focus in the text, so that not even a quick writer loses a letter. */
function keepFocus(event: MouseEvent): void {
  event.preventDefault()
}

/** Buttons for the text below. One stop of the Tab key; arrow keys, Home and End go along it. */
export function RichTextToolbar({ editor }: RichTextToolbarProps) {
  const toolbar = useRef<HTMLDivElement>(null)
  const [linking, setLinking] = useState(false)
  useRovingFocus(toolbar)
  const state = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      pressed: groups
        .flat()
        .filter(({ mark, attributes }) => mark && current.isActive(mark, attributes))
        .map(({ label }) => label),
      // A tool that can't run stays focusable, or the focus would fall off the toolbar with the last undo.
      blocked: groups
        .flat()
        .filter(({ canRun }) => canRun && !canRun(current))
        .map(({ label }) => label),
      link: current.isActive('link'),
    }),
  })

  return (
    <>
      <div className={styles.toolbar} role="toolbar" aria-label="Formatting" ref={toolbar}>
        {groups.map((tools, index) => (
          <div className={styles.group} key={tools[0]?.label}>
            {tools.map(({ label, icon: Icon, mark, run }) => (
              <button
                type="button"
                key={label}
                className={styles.tool}
                aria-label={label}
                title={label}
                aria-pressed={mark ? state.pressed.includes(label) : undefined}
                aria-disabled={state.blocked.includes(label) || undefined}
                onMouseDown={keepFocus}
                onClick={() => run(editor)}
              >
                <Icon size={17} aria-hidden="true" />
              </button>
            ))}
            {index === 1 && (
              <button
                type="button"
                className={styles.tool}
                aria-label="Link"
                title="Link"
                aria-pressed={state.link}
                onClick={() => setLinking(true)}
              >
                <LinkIcon size={17} aria-hidden="true" />
              </button>
            )}
          </div>
        ))}
      </div>
      <LinkDialog editor={editor} open={linking} onClose={() => setLinking(false)} />
    </>
  )
}
