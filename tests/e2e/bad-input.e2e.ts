/** What goes wrong on a bad day: a slip of the pen, a strange paste, a broken file. Refused plainly, nothing lost. */
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { civilDate } from '#shared/kernel/civil-date.ts'
import { openTab, reviewAllMet, takeStep, tick } from '../support/app/case-page.ts'
import { button, choose, chooseFile, confirm, dialogNamed, fill } from '../support/app/controls.ts'
import { type Desk, type Downloaded, openDesk } from '../support/app/desk.ts'
import { exportAs, issue } from '../support/app/documents.ts'
import { docxErrors, inkOfCharacters } from '../support/app/files.ts'
import { entrantGroup, fillRegistration, register } from '../support/app/intake.ts'
import { setUpOffice } from '../support/app/office.ts'
import { stepByStep } from '../support/app/steps.ts'
import { idNumber, OTHER_CASE } from '../support/app/walk-case.ts'
import { pdfText } from '../support/render.ts'
import { without } from '../support/tools.ts'

const MARKUP = '<img src=x onerror="window.ran=1"><b>粗</b>&amp;<script>window.ran=1</script>'
const CARD = idNumber('19850312', '111')
const WRONG_CARD = `${CARD.slice(0, -1)}${CARD.endsWith('1') ? '2' : '1'}`
const LONG_TEXT = '事实和理由很长。'.repeat(2_500)

describe.skipIf(without('chromium') || without('pdftoppm'))('bad input', () => {
  let desk: Desk
  let caseUrl = ''

  beforeAll(async () => {
    desk = await openDesk(civilDate('2026-09-22'))
    await setUpOffice(desk.page, { staff: 2, rooms: 0 })
  })
  afterAll(() => desk.close())
  stepByStep(() => desk)

  it('is named at its field with all that was typed kept: a wrong check digit, the 30th of February', async () => {
    const { page } = desk
    await fillRegistration(page, {
      ...OTHER_CASE,
      entrants: [
        { role: '申请人', kind: '个人', fields: { 姓名: '王䶮', 住所: MARKUP } },
        { role: '申请人', kind: '个人', fields: { 姓名: '陈𬭎\u0007\u200b\u202e' } },
      ],
      act: { ...OTHER_CASE.act, 文书或者行为名称: `责令停止施工通知书${MARKUP}` },
      claims: [MARKUP],
      reasons: `\u0000\u0008${LONG_TEXT}\u001b`,
    })
    const applicant = entrantGroup(page, '申请人', 0)
    await fill(applicant, { 证件号码: WRONG_CARD, 出生日期: '1985-02-30' })
    await button(page, '登记收案').click()
    await page.getByText('身份证号的校验位不对，可能有一位抄错，请对照证件逐位核对。').waitFor()
    await page.getByText('“1985-02-30”不是有效日期').waitFor()
    expect(page.url()).toMatch(/#\/cases\/new/)
    expect((await page.getByLabel('事实和理由').inputValue()).length).toBeGreaterThanOrEqual(LONG_TEXT.length)

    await fill(applicant, { 证件号码: CARD })
    await page.getByLabel('事实和理由').focus()
    expect(await applicant.getByLabel('出生日期').inputValue()).toBe('1985-03-12')
    caseUrl = await register(page)
  })

  it('keeps 20,000 characters, drops control characters, and shows markup as the text it is', async () => {
    const { page } = desk
    const overview = await openTab(page, '概览')
    await overview.getByText(MARKUP, { exact: true }).first().waitFor()
    expect(await overview.getByText('事实和理由很长').textContent()).toBe(LONG_TEXT)
    const parties = await (await openTab(page, '当事人')).textContent()
    expect(parties).toContain('陈𬭎')
    expect(parties).not.toMatch(/[\p{Cc}\u200b\u202e]/u)
    expect(await page.evaluate(() => 'ran' in window)).toBe(false)
  })

  it('refuses acceptance before the application came', async () => {
    const { page } = desk
    await reviewAllMet(page)
    const accept = await takeStep(page, '受理')
    await fill(accept, { 受理日期: '2026-09-16' })
    await button(accept, '受理').click()
    await accept.getByText('受理日期不能早于收到申请日期（2026年9月17日）。').first().waitFor()
    await fill(accept, { 受理日期: '2026-02-30' })
    await button(accept, '受理').click()
    await accept.getByText('“2026-02-30”不是有效日期').waitFor()
    await fill(accept, { 受理日期: '2026-09-22' })
    await confirm(accept, '受理')
  })

  it('prints 䶮 and 𬭎 in PDF and DOCX, and markup as text', async () => {
    const { page } = desk
    await button(await openTab(page, '文书'), '新建文书')
      .first()
      .click()
    await button(dialogNamed(page, '新建文书'), '行政复议受理通知书.*').click()
    await confirm(dialogNamed(page, /^起草/), '起草')
    await issue(page)
    const pdf = (await exportAs(desk, 'PDF')).bytes
    expect(pdfText(pdf)).toContain('《责令停止施工通知书<imgsrc=xonerror="window.ran=1"><b>粗</b>&amp;')
    const ink = inkOfCharacters(pdf, '王䶮、陈𬭎：')
    expect(ink).toHaveLength(6)
    // Both characters have more strokes than 王; an empty box or nothing at all would have less ink.
    expect(ink[1]).toBeGreaterThan(ink[0] ?? Number.POSITIVE_INFINITY)
    expect(ink[4]).toBeGreaterThan(ink[0] ?? Number.POSITIVE_INFINITY)
    expect(await docxErrors((await exportAs(desk, 'DOCX')).bytes)).toEqual([])
  })

  it('refuses a document that arrives before it was signed, and a decision before acceptance', async () => {
    const { page } = desk
    await page.goto(caseUrl)
    const services = await openTab(page, '送达')
    await services
      .getByRole('button', { name: /^登记送达：.*王䶮/ })
      .first()
      .click()
    const service = dialogNamed(page, '登记送达')
    await fill(service, { '发出（公告）日期': '2026-09-21', '送达日期（在途的留空）': '2026-09-21' })
    await button(service, '登记').click()
    await service.getByText('发出日期不能早于文书成文日期（2026年9月22日）。').first().waitFor()
    await button(service, '取消').click()
    await button(page, '放弃').click()

    const assign = await takeStep(page, '确定承办人')
    await tick(assign, ['许知远', '欧阳明'])
    await confirm(assign, '确定')
    await confirm(await takeStep(page, '制作复议决定书', /^起草/), '起草')
    await choose(page.getByRole('group', { name: /^第1项主文/ }), '类型', '驳回复议请求')
    await button(page, '签发').click()
    const signing = dialogNamed(page, /^签发/)
    await fill(signing, { 成文日期: '2026-09-18', 仍要签发的理由: '试一试' })
    await button(signing, '签发').click()
    await signing
      .getByText('“作出复议决定（2026年9月18日）”不能早于“受理（2026年9月22日）”')
      .first()
      .waitFor()
    await button(signing, '取消').click()
    await button(page, '放弃').click()
  })

  describe('a backup file', () => {
    let backup: Downloaded

    beforeAll(async () => {
      const { page } = desk
      await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '数据' }).click()
      backup = await desk.download(() => button(page, '备份到文件').click())
    })

    function halved(bytes: Uint8Array): Uint8Array {
      return bytes.subarray(0, bytes.length >> 1)
    }

    function flipped(bytes: Uint8Array): Uint8Array {
      const middle = bytes.length >> 1
      return bytes.map((byte, index) => (index === middle ? byte ^ 0xff : byte))
    }

    function foreign(): Uint8Array {
      return zipSync({ '表.xml': strToU8('别的程序') })
    }

    it.each([
      ['cut short', '断.fybak', halved, '备份文件不完整'],
      ['with one byte changed', '坏.fybak', flipped, '备份文件已损坏或被改动过'],
      ['of another program', '表.fybak', foreign, '这不是本软件的备份文件'],
      ['of another kind', '说明.txt', () => strToU8('文字'), '文件类型不符'],
      ['that is empty', '空.fybak', () => new Uint8Array(), '备份文件不完整'],
    ] as const)('%s is refused with its reason', async (_what, name, content, message) => {
      const { page } = desk
      const pick = () => button(page, '选择备份文件').click()
      await chooseFile(page, pick, { name, bytes: content(backup.bytes) })
      await page.getByText(message).waitFor()
      expect(await button(page, '恢复这份备份').count()).toBe(0)
    })

    it('that was refused left everything as it was', async () => {
      const { page } = desk
      await page.goto(caseUrl)
      await page.reload()
      await page.getByRole('heading', { name: /禾政复〔2026〕1号/ }).waitFor()
      expect(await (await openTab(page, '当事人')).textContent()).toContain('陈𬭎')
      await openTab(page, '文书')
      await page.getByRole('row', { name: /禾政复受〔2026〕1号/ }).waitFor()
    })
  })
})
