/** A new year's holiday notice arrives: pasted, compared, confirmed; the provisional dates become certain. */
import { strToU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { civilDate } from '#shared/kernel/civil-date.ts'
import { violations } from '../support/app/accessibility.ts'
import { button, chooseFile, dialogNamed, fill } from '../support/app/controls.ts'
import { type Desk, openDesk } from '../support/app/desk.ts'
import { stepByStep } from '../support/app/steps.ts'
import { loadSampleOffice } from '../support/app-page.ts'
import { without } from '../support/tools.ts'

const HEADING = '国务院办公厅关于2027年部分节假日安排的通知'
/** Made up: nobody knows the arrangement of 2027 on this day. */
const NOTICE = `${HEADING}
国办发明电〔2026〕99号
各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（周五）至11日（周四）放假调休，共7天。1月30日（周六）、2月14日（周日）上班。
三、清明节：4月3日（周六）至5日（周一）放假，共3天。
四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。4月25日（周日）、5月8日（周六）上班。
五、端午节：6月9日（周三）放假1天。
六、中秋节：9月15日（周三）放假1天。
七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。
国务院办公厅
2026年11月18日`

async function openSettings(page: Page, section: string): Promise<void> {
  await page.getByRole('link', { name: /设置/ }).click()
  await page.getByRole('menuitem', { name: section }).click()
}

async function read(page: Page, text: string): Promise<void> {
  await page.getByLabel('通知全文（从标题到落款）').fill(text)
  await button(page, '读取').click()
}

describe.skipIf(without('chromium'))('the calendar', () => {
  let desk: Desk
  /** A case whose decision falls due in 2027. */
  let number = ''

  beforeAll(async () => {
    desk = await openDesk(civilDate('2026-11-21'))
    await loadSampleOffice(desk.page)
  })
  afterAll(() => desk.close())
  stepByStep(() => desk)

  it('knows 2004 to 2026 with their notices, and says that 2027 is not loaded', async () => {
    const { page } = desk
    await openSettings(page, '日历')
    await page.getByText('国办发明电〔2025〕7号').first().waitFor()
    await page.getByText('2027年的放假安排尚未载入。涉及该年的期限').waitFor()
    await page.getByRole('combobox', { name: '年份' }).click()
    const options = page.locator('.ant-select-item-option')
    await options.filter({ hasText: '2027年（未载入）' }).waitFor()
    await options.filter({ hasText: '2025年' }).click()
    await page.getByRole('heading', { name: '2025年放假安排' }).waitFor()
    await page.getByText('国办发明电〔2024〕12号').first().waitFor()
    await page.goto(`${page.url().split('#')[0]}#/settings/calendar?year=2004`)
    await page.getByText('国办发明电〔2003〕53号').first().waitFor()
    await button(page, '上一年').isDisabled()
    expect(await violations(page)).toEqual([])
  })

  it('refuses, in plain words, what is no arrangement, and leaves the calendar as it is', async () => {
    const { page } = desk
    await button(page, '导入放假安排').click()
    const refusal = page.getByRole('alert').filter({ hasText: '没有读成，现行日历没有变动' })
    for (const [text, message] of [
      ['', '没有内容。请粘贴放假安排通知的全文'],
      ['请各单位安排好节日值班。', '没有找到“1月1日”这样的日期'],
      [
        `${HEADING}\n一、元旦：1月1日至3日放假。1月2日（周六）上班。`,
        '2027年1月2日既列为放假日，又列为调休上班日。',
      ],
      [`${HEADING}\n一、元旦：1月1日放假。1月5日上班。`, '2027年1月5日不是周六、周日，不能列为调休上班日。'],
      ['一、元旦：1月1日放假1天。', '通知里没有写明是哪一年的安排，请先选择年份。'],
    ] as const) {
      await read(page, text)
      await refusal.getByText(message).waitFor()
    }
    for (const [name, content, message] of [
      ['别的系统.json', '{"cases":[{"id":1}]}', '这个 JSON 文件不是本软件的放假安排'],
      ['空.json', '', '没有内容'],
      ['半截.json', '{"year":2027,"off":["2027-', '可能没有复制全'],
      ['日期.csv', '日期,类型\n2027-01-01,半天', '第2行的“半天”应写“放假”或者“上班”。'],
    ] as const) {
      await chooseFile(page, () => button(page, '选择文件').click(), { name, bytes: strToU8(content) })
      await refusal.getByText(message).waitFor()
    }
    expect(await violations(page)).toEqual([])
  })

  it('shows what it understood, the year, and every limit that would move, before anything is written', async () => {
    const { page } = desk
    await read(page, NOTICE.replace('1月1日（周五）', '1月1日（周四）'))
    await page.getByText('元旦：2027年1月1日：原文写“周四”，日历上是周五。').waitFor()
    await page.getByText(/请先勾选/).waitFor()
    expect(await button(page, '确认导入').isDisabled()).toBe(true)
    await button(page, '返回').click()

    await read(page, NOTICE)
    const sentences = page.getByRole('list', { name: '逐句核对' })
    await sentences.getByText('元旦：放假 2027年1月1日至1月3日，3天').waitFor()
    expect(await page.getByLabel('通知文号').inputValue()).toBe('国办发明电〔2026〕99号')
    expect(await page.getByLabel('发布日期').inputValue()).toBe('2026-11-18')
    const moves = page.getByRole('table', { name: '2027年放假安排变动的期限' })
    const row = moves.getByRole('row').filter({ hasText: '暂定→确定' }).first()
    await row.waitFor()
    number = (await row.getByRole('link').textContent()) ?? ''
    expect(number).toMatch(/〔2026〕\d+号$/)
    expect(await row.textContent()).toMatch(/2027-\d{2}-\d{2} 周.（暂定）/)
    expect(await violations(page)).toEqual([])

    const { name, bytes } = await desk.download(() => button(page, '导出 XLSX').click())
    expect(name).toBe('2027年放假安排变动的期限 2026-11-21.xlsx')
    const sheet = new TextDecoder().decode(unzipSync(bytes)['xl/sharedStrings.xml'] ?? new Uint8Array())
    for (const cell of ['案号', '原末日', '新末日', number]) expect(sheet).toContain(cell)
  })

  it('moves the dates when a person confirms, says which moved, and nothing of 2027 is provisional any more', async () => {
    const { page } = desk
    await button(page, '确认导入').click()
    await page.getByText(/2027年放假安排已导入，\d+个期限/).waitFor()
    await page.getByRole('heading', { name: '已变动的期限' }).waitFor()
    await page.getByRole('link', { name: number }).first().click()
    await page.getByRole('tab', { name: '期限', selected: true }).waitFor()
    await page
      .getByText(/2027-01-\d{2}/)
      .first()
      .waitFor()
    expect(await page.getByText('暂定').count()).toBe(0)
  })

  it('keeps both versions when a corrected notice follows', async () => {
    const { page } = desk
    await openSettings(page, '日历')
    await page.goto(`${page.url().split('#')[0]}#/settings/calendar?year=2027`)
    await page.getByText('2027年的放假安排尚未载入').waitFor({ state: 'detached' })
    await button(page, '导入放假安排').click()
    await read(
      page,
      '国务院办公厅关于调整2027年劳动节假期安排的通知\n国办发明电〔2026〕100号\n2027年5月1日至6日放假调休，共6天。',
    )
    await page.getByText('只调整其中的假期，其余不变').waitFor()
    await button(page, '确认导入').click()
    await button(page, '查看2027年日历').click()
    const versions = page.getByRole('table', { name: '历次版本' })
    await versions.getByText('国办发明电〔2026〕99号、国办发明电〔2026〕100号').waitFor()
    await button(versions, '重新采用').click()
    await page.getByRole('heading', { name: '2027年放假安排：核对后导入' }).waitFor()
    await button(page, '返回').click()
  })

  it('keeps a local day off apart, and switches it on only when asked', async () => {
    const { page } = desk
    await button(page, '登记当地放假').click()
    const dialog = dialogNamed(page, '登记当地放假')
    await fill(dialog, {
      放假首日: '2027-04-09',
      事由: '三月三',
      文号: '示例政办〔2027〕1号',
      决定机关和来源: '示例自治县人民政府',
    })
    await button(dialog, '保存').click()
    await dialog.waitFor({ state: 'detached' })
    const toggle = page.getByRole('switch', { name: '启用三月三' })
    expect(await toggle.isChecked()).toBe(false)
    await toggle.click()
    await page.getByTitle('2027年4月9日 工作日，当地放假：三月三').waitFor()
  })

  it('shows which limits another reading of the law would move, before it is saved', async () => {
    const { page } = desk
    await openSettings(page, '办案规则')
    const doubt = page.getByRole('region', { name: /D-03/ })
    await doubt.getByText(/若改为“审查期限届满的次日”/).waitFor()
    await page.getByText('正在核对在办案件').first().waitFor({ state: 'detached' })
    const touched = page.getByRole('button', { name: '查看变动' }).first()
    await touched.click()
    await page
      .getByRole('table', { name: /^若改为/ })
      .last()
      .waitFor()
    await doubt.getByRole('radio', { name: '审查期限届满的次日' }).check()
    await page.getByText(/保存后(?: \d+ 个期限变动|没有期限变动)/).waitFor()
    await page.getByRole('heading', { name: '保存后变动的期限' }).waitFor()
    await button(page, '放弃修改').click()
    await page.getByRole('heading', { name: '保存后变动的期限' }).waitFor({ state: 'detached' })
    expect(await violations(page)).toEqual([])
  })
})
