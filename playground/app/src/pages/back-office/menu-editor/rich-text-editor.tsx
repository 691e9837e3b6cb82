import { EditorContent, useEditor } from '@tiptap/react'
import { useId, useMemo, useState } from 'react'
import { editorExtensions } from './editor-extensions.ts'
import styles from './rich-text-editor.module.css'
import { RichTextToolbar } from './rich-text-toolbar.tsx'

interface RichTextEditorProps {
  readonly label: string
  /** HTML to start from; changes to it afterwards are not followed. */
  readonly initialHtml: string
  readonly onChange: (html: string) => void
  readonly error?: string | undefined
}

/** A small word processor: emphasis, a heading, lists, a quote and links. */
export function RichTextEditor({ label, initialHtml, onChange, error }: RichTextEditorProps) {
  const id = useId()
  const [content] = useState(initialHtml)
  // The same objects at every render: new ones would make Tiptap set up its view again, under the writer's hands.
  const editorProps = useMemo(
    () => ({
      attributes: {
        class: styles.content ?? '',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': id,
      },
    }),
    [id],
  )
  const editor = useEditor({
    extensions: editorExtensions,
    content,
    editorProps,
    onUpdate: ({ editor: changed }) => onChange(changed.getHTML()),
  })

  return (
    <div className={styles.field}>
      <span className={styles.label} id={id}>
        {label}
      </span>
      <div className={styles.box}>
        <RichTextToolbar editor={editor} />
        <EditorContent editor={editor} />
      </div>
      {error && <p className={styles.error}>{error}</p>}
    </div>
  )
}
