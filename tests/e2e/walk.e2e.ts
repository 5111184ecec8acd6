/**
 * One case through the whole program, day by day, as a clerk works: from an empty machine to the answer in court
 * and a backup that another machine reads. Every file handed over is opened with another program.
 */
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { civilDate } from '#shared/kernel/civil-date.ts'
import { sha256Hex } from '#shared/kernel/hash.ts'
import { openTab, planHearing, reviewAllMet, startStep, takeStep, tick } from '../support/app/case-page.ts'
import { button, choose, chooseFile, confirm, dialogNamed, fill } from '../support/app/controls.ts'
import { type Desk, type Downloaded, openDesk } from '../support/app/desk.ts'
import { exportAs, issue, openDocument, section, serve } from '../support/app/documents.ts'
import { docxErrors, lineWidth, readableText, zipEntries } from '../support/app/files.ts'
import { fillRegistration, register } from '../support/app/intake.ts'
import { setUpOffice, workAs } from '../support/app/office.ts'
import { stepByStep } from '../support/app/steps.ts'
import { completeEvidence, draftPaper } from '../support/app/suit.ts'
import {
  APPLICANT,
  COMPANY,
  OTHER_CASE,
  REGISTRATION,
  RESPONDENT,
  SECRETS,
  THIRD_PARTY,
} from '../support/app/walk-case.ts'
import { FACTS, OPINION, THIRD_PARTY_STATEMENT } from '../support/app/walk-texts.ts'
import { inkOf } from '../support/ink.ts'
import { drawPages, libreOfficePdf, pdfLines, pdfText } from '../support/render.ts'
import { without } from '../support/tools.ts'

const PARTIES = [COMPANY, APPLICANT, RESPONDENT, THIRD_PARTY] as const
const NUMBER = '禾政复〔2026〕1号'
const HEARING = {
  on: '2026-10-15',
  from: '09:00',
  to: '11:00',
  room: '第一听证室',
  presider: '许知远',
  members: ['欧阳明', '温如言'],
  recorder: '唐小满',
} as const
const withoutOffice = [without('soffice'), without('noto-cjk'), without('pdftoppm')].includes(true)

/** The text of 日志, read when the first thing that was ever done is there. */
async function wholeLog(page: Page): Promise<string | null> {
  const tab = await openTab(page, '日志')
  await tab.getByText(`登记收案${NUMBER}`).waitFor()
  return tab.textContent()
}

describe.skipIf(without('chromium') || without('pdftoppm'))('the walk of one case', () => {
  let desk: Desk
  let caseUrl = ''
  let suitUrl = ''
  let decision: Readonly<Record<'PDF' | 'DOCX', Downloaded>>
  let published: Readonly<Record<string, Uint8Array>> = {}

  beforeAll(async () => {
    desk = await openDesk(civilDate('2026-09-07'))
  })
  afterAll(() => desk.close())
  stepByStep(() => desk)

  it('begins with an office of its own', async () => {
    await setUpOffice(desk.page)
    await desk.page.getByText('还没有案件').waitFor()
  })

  it('registers two applicants, their lawyer, a third party and an agency that was not in the directory', async () => {
    const { page } = desk
    await fillRegistration(page, REGISTRATION)
    const checks = page.getByRole('complementary', { name: '登记时核对' })
    await checks.getByText('申请在期限内提出').waitFor()
    caseUrl = await register(page)
    await page.getByRole('heading', { name: new RegExp(NUMBER) }).waitFor()
    const parties = await openTab(page, '当事人')
    expect(await parties.textContent()).toContain('3399**********1029')
    expect(await (await openTab(page, '材料与证据')).textContent()).toContain('行政复议申请书')
  })

  it('accepts after the seven conditions and wants three handlers for a major case', async () => {
    const { page } = desk
    await desk.startDay(civilDate('2026-09-09'))
    await reviewAllMet(page)
    const accept = await takeStep(page, '受理')
    await accept.getByText('复议决定（普通）：开始计算，末日2026-11-09').waitFor()
    await confirm(accept, '受理')

    const assign = await takeStep(page, '确定承办人')
    await tick(assign, ['许知远', '欧阳明'])
    await button(assign, '确定').click()
    await assign.getByText('重大案件至少由3名行政复议人员承办').first().waitFor()
    await tick(assign, ['温如言'])
    await confirm(assign, '确定')
  })

  it('sends the copy, receives the reply and hears every party', async () => {
    const { page } = desk
    await desk.startDay(civilDate('2026-09-10'))
    await confirm(await takeStep(page, '发送申请书副本'), '登记')
    await desk.startDay(civilDate('2026-09-21'))
    const served = await takeStep(page, '登记被申请人收到副本')
    await fill(served, { 收到日期: '2026-09-11' })
    await confirm(served, '登记')
    const reply = await takeStep(page, '登记书面答复')
    await fill(reply, {
      答复要点:
        '现场检查发现货架上有超过保质期的食品，事实清楚；执法人员在现场检查时已口头告知申请人享有的权利；罚款数额在法定幅度之内，请求维持。',
    })
    await confirm(reply, '登记')
    const opinion = await takeStep(page, '听取意见')
    await tick(opinion, PARTIES)
    await opinion
      .getByLabel(/^意见要点/)
      .fill('申请人坚持未收到任何书面告知；被申请人承认没有制作行政处罚告知书；第三人陈述了购买经过。')
    await confirm(opinion, '登记')
  })

  it('refuses a hearing with too short a notice or a taken room, saying why, and takes the right one', async () => {
    const { page } = desk
    await desk.startDay(civilDate('2026-09-22'))
    await fillRegistration(page, OTHER_CASE)
    await register(page)
    await reviewAllMet(page)
    await confirm(await takeStep(page, '受理'), '受理')
    const other = await takeStep(page, '安排听证')
    await planHearing(other, HEARING)
    await confirm(other, '安排听证')

    await page.goto(caseUrl)
    const hearing = await takeStep(page, '安排听证')
    await planHearing(hearing, { ...HEARING, on: '2026-09-24' })
    await button(hearing, '安排听证').click()
    const refusal = hearing.getByRole('alert').first()
    await refusal.getByText('通知最迟应在2026年9月17日送达').waitFor()
    await fill(hearing, { 听证日期: HEARING.on })
    await button(hearing, '安排听证').click()
    await refusal.getByText(/第一听证室已用于禾政复〔2026〕2号案件的听证/).waitFor()
    await refusal.getByText(/欧阳明要参加禾政复〔2026〕2号案件的听证/).waitFor()

    await choose(hearing, '听证室', '第二听证室')
    for (const [label, time] of Object.entries({ 开始时间: '14:30', 结束时间: '16:30' })) {
      await fill(hearing, { [label]: time })
      await page.keyboard.press('Tab')
    }
    await hearing.getByText('时间、地点和人员没有冲突，通知来得及送达。').waitFor()
    await confirm(hearing, '安排听证')
  })

  it('makes, signs, exports and serves a notice for every party', async () => {
    const { page } = desk
    await button(await openTab(page, '听证'), '起草通知书').click()
    await confirm(dialogNamed(page, /^起草/), '各起草一份')
    for (const party of PARTIES) {
      await openDocument(page, new RegExp(`听证通知书.*${party}`))
      await issue(page)
      const text = pdfText((await exportAs(desk, 'PDF')).bytes)
      expect(text).toContain(`${party}：申请人${COMPANY}、${APPLICANT}不服`)
      expect(text).toContain('2026年10月15日14时30分')
      await page.goto(caseUrl)
    }
    await desk.startDay(civilDate('2026-09-28'))
    for (const party of PARTIES)
      await serve(page, '行政复议听证通知书', party, { sent: '2026-09-23', served: '2026-09-24' })
    const hearing = await openTab(page, '听证')
    expect(await hearing.getByText('2026-09-24 送达').count()).toBe(PARTIES.length)
  })

  it('drafts the decision section by section until the check finds nothing, and signs it', async () => {
    const { page } = desk
    await desk.startDay(civilDate('2026-10-16'))
    const record = await takeStep(page, '登记听证情况', /^登记听证情况/)
    await record
      .getByLabel(/^听证情况/)
      .fill('申请人、委托代理人、被申请人、第三人到场。争议焦点为是否书面告知听证权利。')
    await confirm(record, '登记')

    await confirm(await takeStep(page, '制作复议决定书', /^起草/), '起草')
    await button(page, '签发').click()
    const early = dialogNamed(page, /^签发/)
    await early.getByText('还没有写决定主文，请先选择决定类型。').waitFor()
    await button(early, '签发').click()
    await early.getByText(/检查发现 \d 处错误/).waitFor()
    await button(early, '取消').click()

    await section(page, '第三人称').fill(THIRD_PARTY_STATEMENT)
    await section(page, '经审理查明').fill(FACTS)
    await section(page, '本机关认为').fill(OPINION)
    const item = page.getByRole('group', { name: /^第1项主文/ })
    await choose(item, '类型', '撤销并责令重作')
    await choose(item, '法定事由', '违反法定程序')
    await page.getByText('没有发现问题').waitFor()
    const preview = page.getByRole('region', { name: '版面预览' })
    await preview.getByText('书》（禾市监处罚〔', { exact: false }).first().waitFor()
    await issue(page)
    await page.getByRole('heading', { name: /禾政复决〔2026〕1号/ }).waitFor()
  })

  it('exports the decision as PDF and DOCX, each whole', async () => {
    decision = { PDF: await exportAs(desk, 'PDF'), DOCX: await exportAs(desk, 'DOCX') }
    expect(decision.PDF.name).toBe('禾政复决〔2026〕1号 行政复议决定书.pdf')
    const text = pdfText(decision.PDF.bytes)
    for (const part of [
      '根据《中华人民共和国行政复议法》第六十四条第一款第（二）项的规定',
      '责令被申请人自收到本决定书之日起60日内重新作出行政行为',
      '自收到本决定书之日起15日内',
      '禾丰县人民政府2026年10月16日',
    ])
      expect(text).toContain(part)
    for (const page of drawPages(decision.PDF.bytes, 'poppler', 50)) expect(inkOf(page)).toBeGreaterThan(500)
    expect(await docxErrors(decision.DOCX.bytes)).toEqual([])
  })

  it.skipIf(withoutOffice)('prints 22 lines of 28 characters, the same lines in PDF and DOCX', () => {
    const pdf = pdfLines(decision.PDF.bytes)
    const full = (pdf[2] ?? []).slice(0, -1)
    expect(pdf[2]?.at(-1)).toBe('—3—')
    expect(full).toHaveLength(22)
    expect(Math.max(...full.map(lineWidth))).toBe(28)
    expect(pdfLines(libreOfficePdf(decision.DOCX.bytes))).toEqual(pdf)
  })

  it('serves every party, and fifteen days begin for each who may sue', async () => {
    const { page } = desk
    await desk.startDay(civilDate('2026-10-21'))
    await page.goto(caseUrl)
    for (const party of PARTIES) {
      const served = party === THIRD_PARTY ? '2026-10-20' : '2026-10-19'
      await serve(page, '行政复议决定书', party, { sent: '2026-10-19', served })
    }
    const clocks = (await openTab(page, '期限')).getByRole('row', { name: /不服复议决定起诉/ })
    const rows = await clocks.allInnerTexts()
    for (const [party, lastDay] of [
      [COMPANY, '2026-11-03'],
      [APPLICANT, '2026-11-03'],
      [THIRD_PARTY, '2026-11-04'],
    ] as const)
      expect(rows.find((row) => row.includes(party))).toContain(lastDay)
    expect(rows).toHaveLength(3)
    await page.getByRole('heading', { name: /已生效/ }).waitFor()
  })

  it('publishes only what a second person reviewed', async () => {
    const { page } = desk
    await desk.startDay(civilDate('2026-10-26'))
    await startStep(page, '办理公开')
    await button(page, `公开${NUMBER}`).click()
    await page.getByText('应由另一名工作人员复核').waitFor()
    expect(await button(page, '复核通过').isDisabled()).toBe(true)
    await workAs(page, '欧阳明')
    await button(page, '复核通过').click()
    await confirm(dialogNamed(page, /^复核通过/), '复核通过')
    await button(page, '导出公开包').click()
    const dialog = dialogNamed(page, '导出公开包')
    await dialog.getByText(/0\s*处残留/).waitFor({ timeout: 60_000 })
    const file = await desk.download(() => button(dialog, '保存公开包并登记公开').click())
    await dialog.waitFor({ state: 'detached' })
    await page.getByText('已公开', { exact: true }).waitFor()
    published = zipEntries(file.bytes)
    await workAs(page, '许知远')
  })

  it('hands the website a complete package in which no secret is left', () => {
    const manifest = new TextDecoder().decode(published['manifest.sha256'])
    const listed = manifest
      .trim()
      .split('\n')
      .map((line) => line.split(/\s+/))
    expect(Object.keys(published).toSorted()).toEqual(
      [...listed.map(([, name]) => name), 'manifest.sha256'].toSorted(),
    )
    for (const [sum, name = ''] of listed) expect(sha256Hex(published[name] ?? new Uint8Array())).toBe(sum)
    for (const [name, bytes] of Object.entries(published)) {
      const text = readableText(name, bytes)
      for (const secret of SECRETS) expect(text.includes(secret), `${secret} in ${name}`).toBe(false)
    }
    for (const name of ['index.html', 'document.pdf', 'document.docx', 'metadata.json'])
      for (const kept of ['禾政复决〔2026〕1号', RESPONDENT])
        expect(readableText(name, published[name] ?? new Uint8Array())).toContain(kept)
  })

  it('gives the website a page that passes the accessibility rules', async () => {
    const page = await desk.context.newPage()
    await page.setContent(new TextDecoder().decode(published['index.html']))
    await page.evaluate(axe.source)
    const found = await page.evaluate(async () => {
      const { axe: runner } = window as unknown as { readonly axe: typeof import('axe-core') }
      const { violations } = await runner.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa'] })
      return violations.map(({ id }) => id)
    })
    expect(found).toEqual([])
    await page.close()
  })

  it('answers in court with what the case already knows', async () => {
    const { page } = desk
    await desk.startDay(civilDate('2026-11-05'))
    await page.goto(caseUrl)
    const suit = await takeStep(page, '转应诉', /转应诉$/)
    await fill(suit, { 法院案号: '（2026）云09行初18号', 诉讼请求: '撤销禾政复决〔2026〕1号行政复议决定。' })
    await tick(suit, [THIRD_PARTY])
    await confirm(suit, '登记应诉')
    await page.waitForURL(/#\/litigation\/[0-9a-f-]{36}$/)
    suitUrl = page.url()
    const limits = page.getByRole('region', { name: '期限', exact: true })
    await limits.getByText('2026-11-20').first().waitFor()
    await completeEvidence(page, {
      1: { 来源: COMPANY },
      2: { 来源: COMPANY, 证明对象: '被诉行政行为的内容' },
    })

    await draftPaper(page, '行政诉讼答辩状')
    for (const [label, text] of Object.entries({
      答辩人: '许知远，禾丰县司法局工作人员',
      职权依据: '第二十四条第一款第（一）项',
      '决定认定事实清楚、适用依据正确、内容适当':
        '复议决定认定被申请人没有书面告知听证权利，有听证笔录证明。',
      对原告主张的回应: '行政处罚决定违反法定程序，依法应当撤销。',
    })) {
      const field = section(page, label)
      await field.fill((await field.inputValue()).replaceAll(/【待补[^】]*】/g, text))
    }
    await page.getByText('没有发现问题').waitFor()
    await issue(page)
    await page.goto(suitUrl)
    await draftPaper(page, '证据清单')
    await issue(page)
    await page.goto(suitUrl)
    const files = zipEntries(
      (await desk.download(() => button(page, '全部导出（PDF 和 Word）').click())).bytes,
    )
    const file = (name: string) => files[`禾政诉〔2026〕1号 ${name}`] ?? new Uint8Array()
    expect(pdfText(file('行政诉讼答辩状.pdf'))).toContain('未超过法定最晚日2026年11月9日')
    expect(pdfText(file('证据清单.pdf'))).toContain('被诉行政行为的内容')
    for (const name of ['行政诉讼答辩状.docx', '证据清单.docx'])
      expect(await docxErrors(file(name))).toEqual([])
  })

  it('backs everything up, and another machine shows the same case', async () => {
    const { page } = desk
    await page.goto(caseUrl)
    const before = await wholeLog(page)
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '数据' }).click()
    const backup = await desk.download(() => button(page, '备份到文件').click())

    const other = await openDesk(civilDate('2026-11-06'))
    try {
      await button(other.page, '选择备份文件').click()
      await other.page.getByRole('heading', { name: '从备份恢复', level: 1 }).waitFor()
      await chooseFile(other.page, () => button(other.page, '选择备份文件').click(), backup)
      await other.page.getByText('全部内容核对无误').waitFor()
      await button(other.page, '恢复这份备份').click()
      await button(dialogNamed(other.page, '恢复这份备份？'), '恢复').click()
      await dialogNamed(other.page, '您是哪一位？')
        .getByRole('button', { name: /许知远/ })
        .click()
      await other.page.goto(caseUrl.replace(new URL(caseUrl).origin, new URL(other.address).origin))
      expect(await wholeLog(other.page)).toBe(before)
      expect(other.problems).toEqual([])
    } finally {
      await other.close()
    }
  })
})
