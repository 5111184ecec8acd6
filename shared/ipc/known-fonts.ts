/**
 * Official-document typefaces by the file names under which Windows, UOS, Kylin and WPS install them, and
 * by PostScript name for browsers. Within a role the first one found is preferred.
 */
import type { FontRole } from './contract.ts'

export type KnownFont = {
  readonly role: FontRole
  readonly family: string
  /** Lower case; compared without regard to case. */
  readonly files: readonly string[]
  readonly postscriptName?: string
}

export const knownFonts: readonly KnownFont[] = [
  {
    role: 'fangsong',
    family: '仿宋_GB2312',
    files: ['仿宋_gb2312.ttf', 'fangsong_gb2312.ttf', 'simfang_gb2312.ttf'],
    postscriptName: 'FangSong_GB2312',
  },
  { role: 'fangsong', family: '仿宋', files: ['simfang.ttf', '仿宋.ttf'], postscriptName: 'FangSong' },
  {
    role: 'fangsong',
    family: '方正仿宋_GBK',
    files: ['fzfsk.ttf', '方正仿宋_gbk.ttf'],
    postscriptName: 'FZFSK--GBK1-0',
  },
  {
    role: 'fangsong',
    family: '方正仿宋简体',
    files: ['fzfsjw.ttf', '方正仿宋简体.ttf'],
    postscriptName: 'FZFSJW--GB1-0',
  },
  {
    role: 'fangsong',
    family: 'CESI仿宋',
    files: ['cesi_fs_gb2312.ttf', 'cesi_fs_gb13000.ttf', 'cesi_fs_gb18030.ttf'],
  },
  {
    role: 'kai',
    family: '楷体_GB2312',
    files: ['楷体_gb2312.ttf', 'kaiti_gb2312.ttf', 'simkai_gb2312.ttf'],
    postscriptName: 'KaiTi_GB2312',
  },
  { role: 'kai', family: '楷体', files: ['simkai.ttf', '楷体.ttf'], postscriptName: 'KaiTi' },
  {
    role: 'kai',
    family: '方正楷体_GBK',
    files: ['fzktk.ttf', '方正楷体_gbk.ttf'],
    postscriptName: 'FZKTK--GBK1-0',
  },
  {
    role: 'kai',
    family: '方正楷体简体',
    files: ['fzktjw.ttf', '方正楷体简体.ttf'],
    postscriptName: 'FZKTJW--GB1-0',
  },
  {
    role: 'kai',
    family: 'CESI楷体',
    files: ['cesi_kt_gb2312.ttf', 'cesi_kt_gb13000.ttf', 'cesi_kt_gb18030.ttf'],
  },
  { role: 'hei', family: '黑体', files: ['simhei.ttf', '黑体.ttf'], postscriptName: 'SimHei' },
  {
    role: 'hei',
    family: '方正黑体_GBK',
    files: ['fzhtk.ttf', '方正黑体_gbk.ttf'],
    postscriptName: 'FZHTK--GBK1-0',
  },
  {
    role: 'hei',
    family: '方正黑体简体',
    files: ['fzhtjw.ttf', '方正黑体简体.ttf'],
    postscriptName: 'FZHTJW--GB1-0',
  },
  {
    role: 'hei',
    family: 'CESI黑体',
    files: ['cesi_ht_gb2312.ttf', 'cesi_ht_gb13000.ttf', 'cesi_ht_gb18030.ttf'],
  },
  {
    role: 'title',
    family: '方正小标宋简体',
    files: ['fzxbsjw.ttf', '方正小标宋简体.ttf'],
    postscriptName: 'FZXBSJW--GB1-0',
  },
  {
    role: 'title',
    family: '方正小标宋_GBK',
    files: ['fzxbsk.ttf', '方正小标宋_gbk.ttf'],
    postscriptName: 'FZXBSK--GBK1-0',
  },
  {
    role: 'title',
    family: 'CESI小标宋',
    files: ['cesi_xbs_gb2312.ttf', 'cesi_xbs_gb13000.ttf', 'cesi_xbs_gb18030.ttf'],
  },
  {
    role: 'song',
    family: '方正书宋_GBK',
    files: ['fzssk.ttf', '方正书宋_gbk.ttf'],
    postscriptName: 'FZSSK--GBK1-0',
  },
  {
    role: 'song',
    family: '方正书宋简体',
    files: ['fzssjw.ttf', '方正书宋简体.ttf'],
    postscriptName: 'FZSSJW--GB1-0',
  },
  {
    role: 'song',
    family: 'CESI宋体',
    files: ['cesi_song_gb2312.ttf', 'cesi_song_gb13000.ttf', 'cesi_song_gb18030.ttf'],
  },
]

/** True for a single font with TrueType outlines: a CFF font named `.ttf` would print as blank boxes. */
export function isTrueType(bytes: Uint8Array): boolean {
  if (bytes.byteLength < 12) return false
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const version = view.getUint32(0)
  if (version !== 0x00010000 && version !== 0x74727565) return false
  const tables = view.getUint16(4)
  if (bytes.byteLength < 12 + tables * 16) return false
  const GLYF = 0x676c7966
  return Array.from({ length: tables }, (_, i) => view.getUint32(12 + i * 16)).includes(GLYF)
}
