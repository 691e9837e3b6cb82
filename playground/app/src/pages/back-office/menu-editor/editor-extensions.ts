import { StarterKit } from '@tiptap/starter-kit'

/** What a description may hold: the same as the API lets through. */
export const editorExtensions = [
  StarterKit.configure({
    heading: { levels: [3] },
    code: false,
    codeBlock: false,
    // It would save an empty paragraph after every list that ends a description.
    trailingNode: false,
    link: {
      openOnClick: false,
      autolink: false,
      defaultProtocol: 'https',
      protocols: ['http', 'https', 'mailto', 'tel'],
      HTMLAttributes: { target: null, rel: 'noopener nofollow' },
    },
  }),
]
