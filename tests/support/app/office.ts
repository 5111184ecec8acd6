/** First start: an office of one's own, its people and its hearing rooms. */
import type { Page } from 'playwright-core'
import { choose, confirm, dialogNamed, fill } from './controls.ts'

type Person = { readonly name: string; readonly role: string; readonly title: string }

/** An invented county; nobody of these exists. */
export const OFFICE = {
  profile: {
    机关全称: '禾丰县人民政府',
    机关简称: '禾政',
    行政复议机构: '禾丰县司法局',
    上一级行政机关: '云江市人民政府',
    中级人民法院: '云江市中级人民法院',
    基层人民法院: '禾丰县人民法院',
    法定代表人: '端木清源',
    法定代表人职务: '县长',
    办公地址: '云江省禾丰县城关镇政通路1号',
    邮政编码: '339900',
    联系电话: '0990-1234567',
  },
  staff: [
    { name: '许知远', role: '承办人', title: '一级科员' },
    { name: '欧阳明', role: '承办人', title: '四级主任科员' },
    { name: '温如言', role: '承办人', title: '三级主任科员' },
    { name: '顾长河', role: '审核人', title: '副局长' },
    { name: '唐小满', role: '书记员', title: '科员' },
  ],
  rooms: [
    { 名称: '第一听证室', 地点: '政通路1号二楼' },
    { 名称: '第二听证室', 地点: '政通路1号三楼' },
  ],
} as const

const ALL = { staff: OFFICE.staff.length, rooms: OFFICE.rooms.length }

async function addPerson(page: Page, { name, role, title }: Person): Promise<void> {
  await page.getByRole('button', { name: '添加人员' }).click()
  const dialog = dialogNamed(page, '添加人员')
  await fill(dialog, { 姓名: name, 职务: title })
  await choose(dialog, '岗位', role)
  await confirm(dialog, '保存')
}

/** Walks the assistant from the first page to 今日 and works as the first of the staff; fewer people are sooner entered. */
export async function setUpOffice(
  page: Page,
  { staff, rooms }: { readonly staff: number; readonly rooms: number } = ALL,
): Promise<void> {
  await page.getByRole('button', { name: '开始设置' }).click()
  await fill(page, OFFICE.profile)
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('button', { name: '保存并继续' }).click()
  for (const person of OFFICE.staff.slice(0, staff)) await addPerson(page, person)
  for (const room of OFFICE.rooms.slice(0, rooms)) {
    await page.getByRole('button', { name: '添加听证室' }).click()
    const dialog = dialogNamed(page, '添加听证室')
    await fill(dialog, room)
    await confirm(dialog, '保存')
  }
  await page.getByRole('button', { name: '完成，进入今日' }).click()
  await dialogNamed(page, '您是哪一位？')
    .getByRole('button', { name: new RegExp(OFFICE.staff[0].name) })
    .click()
}

/** A colleague takes the seat. */
export async function workAs(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /^经办人：/ }).click()
  await page.getByRole('menuitem', { name: new RegExp(`^${name}`) }).click()
  await page.getByRole('button', { name: new RegExp(`^经办人：${name}`) }).waitFor()
}
