import { LEFT_TO_WEBSITE, METADATA_FIELDS, type MetadataKey } from './metadata.ts'

/** README.txt for the website team: what each file is, how to check it, whom to call to take it down. */
export function packageReadme(caseNumber: string, agency: string, contact: string): string {
  return [
    `${caseNumber} 公开包说明`,
    '',
    `本压缩包由${agency}制作，供政府网站发布使用。包内文件均已作公开处理，请整包使用，不要另行修改正文。`,
    '',
    '文件：',
    '  index.html       完整网页，可直接上传（无脚本、无外部引用）',
    '  content.html     仅正文片段，可粘贴到网站后台编辑器',
    '  document.pdf     PDF 版，与网页内容一致',
    '  document.docx    DOCX 版，与网页内容一致',
    '  metadata.json    元数据（程序读取）',
    '  metadata.csv     元数据（后台批量导入，UTF-8）',
    '  manifest.sha256  各文件的 SHA-256 校验值',
    '',
    '元数据字段：',
    ...METADATA_FIELDS.map(([key, label]) => `  ${key.padEnd(20)}${label}`),
    `${labelsOf(LEFT_TO_WEBSITE)}由网站填写，包内留空。`,
    '',
    '核对：在包内目录执行 sha256sum -c manifest.sha256，全部为 OK 方可发布。',
    '下架或者更正：请先撤下网页及附件，再联系制作机关。',
    `联系人：${contact}`,
    '',
  ].join('\r\n')
}

function labelsOf(keys: readonly MetadataKey[]): string {
  return METADATA_FIELDS.filter(([key]) => keys.includes(key))
    .map(([, label]) => label)
    .join('、')
}
