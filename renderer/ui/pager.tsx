/** Which rows of a long list are on the screen, and the way to the others. */
import { Button } from 'antd'
import css from './pager.module.css'

export type PagerProps = {
  /** Number of the first row shown, from 1. */
  readonly first: number
  /** Number of the last row shown. */
  readonly last: number
  readonly total: number
  /** 件 for cases, 项 for limits. */
  readonly unit: '件' | '项'
  /** Left out on the first page. */
  readonly onPrevious?: (() => void) | undefined
  /** Left out on the last page. */
  readonly onNext?: (() => void) | undefined
}

/** The line under a list that does not fit on one page. */
export function Pager({ first, last, total, unit, onPrevious, onNext }: PagerProps) {
  return (
    <nav className={`${css.pager} no-print`} aria-label="翻页">
      <span>
        第 {first}—{last} {unit}，共 {total} {unit}
      </span>
      <Button disabled={onPrevious === undefined} onClick={onPrevious}>
        上一页
      </Button>
      <Button disabled={onNext === undefined} onClick={onNext}>
        下一页
      </Button>
    </nav>
  )
}
