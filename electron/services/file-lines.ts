/** Reads a file line by line from any place in it, holding no more than one piece and one line in memory. */
import type { FilePort } from './file-port.ts'

export type FileLine = {
  readonly text: string
  /** Where the next line begins, in bytes. */
  readonly next: number
}

const PIECE_BYTES = 1_048_576
const LINE_BREAK = 0x0a

/** The whole lines from byte `from` on; what stands after the last line break is none. */
export async function* fileLines(files: FilePort, path: string, from: number): AsyncGenerator<FileLine> {
  const file = await files.open(path, 'r')
  try {
    const piece = Buffer.alloc(PIECE_BYTES)
    let begun: Buffer[] = []
    let at = from
    for (;;) {
      const { bytesRead } = await file.read(piece, 0, PIECE_BYTES, at)
      if (bytesRead === 0) return
      let start = 0
      for (let end = piece.indexOf(LINE_BREAK); end >= 0 && end < bytesRead; ) {
        const text = Buffer.concat([...begun, piece.subarray(start, end)]).toString('utf8')
        yield { text, next: at + end + 1 }
        begun = []
        start = end + 1
        end = piece.indexOf(LINE_BREAK, start)
      }
      begun.push(Buffer.from(piece.subarray(start, bytesRead)))
      at += bytesRead
    }
  } finally {
    await file.close()
  }
}
