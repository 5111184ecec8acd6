/** The pages beside the editor: zoom, page by page, and the part being edited in view. */
import { LeftOutlined, RightOutlined, ZoomInOutlined, ZoomOutOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { memo, useCallback, useEffect, useRef, useState } from 'react'
import type { DocumentModel } from '#shared/documents/blocks.ts'
import { PagePreview, usePreviewPages } from '../../documents/page-preview.tsx'
import css from './preview-pane.module.css'

export type PreviewPaneProps = {
  readonly model: DocumentModel
  /** Shows where the seal will stand; only for drafts, what is signed is shown as it leaves. */
  readonly sealPlace?: boolean
  /** Blocks of the section being edited. */
  readonly marked?: readonly number[]
  readonly onPick?: (block: number) => void
}

/** px of an A4 page at 100 %: 210 mm at 96 px per inch. */
const FULL_WIDTH = 794
const STEPS = [50, 65, 80, 100, 125, 150, 200] as const
type Zoom = 'fit' | (typeof STEPS)[number]

const NOTHING: readonly number[] = []

/** A column of pages that scrolls by itself. */
export const PreviewPane = memo(function PreviewPane({
  model,
  sealPlace = false,
  marked = NOTHING,
  onPick,
}: PreviewPaneProps) {
  const pages = usePreviewPages(model)
  const pane = useRef<HTMLDivElement>(null)
  const [zoom, setZoom] = useState<Zoom>('fit')
  const [fitWidth, setFitWidth] = useState(0)
  const [current, setCurrent] = useState(1)

  useEffect(() => {
    const element = pane.current
    if (element === null) return
    const measure = () => setFitWidth(Math.max(240, Math.min(element.clientWidth - 32, FULL_WIDTH * 1.05)))
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  }, [])

  const first = marked[0]
  useEffect(() => {
    if (first === undefined) return
    const target = pane.current?.querySelector(`[data-block="${first}"]`)
    if (target instanceof Element && !isVisible(target, pane.current)) {
      target.scrollIntoView({ block: 'center', behavior: 'smooth' })
    }
  }, [first])

  const onScroll = useCallback(() => {
    const element = pane.current
    if (element === null) return
    const middle = element.getBoundingClientRect().top + element.clientHeight / 3
    const figures = [...element.querySelectorAll('figure')]
    const index = figures.findLastIndex((figure) => figure.getBoundingClientRect().top <= middle)
    setCurrent(Math.max(1, index + 1))
  }, [])
  const goTo = useCallback(
    (page: number) => pane.current?.querySelectorAll('figure')[page - 1]?.scrollIntoView({ block: 'start' }),
    [],
  )
  const stepZoom = useCallback(
    (direction: -1 | 1) => setZoom((before) => stepped(before, fitWidth, direction)),
    [fitWidth],
  )

  const width = zoom === 'fit' ? fitWidth : (FULL_WIDTH * zoom) / 100
  const shown = Math.min(current, pages.length)
  return (
    <div className={css.pane}>
      <PreviewBar
        shown={shown}
        count={pages.length}
        zoom={zoom}
        onPage={goTo}
        onZoom={setZoom}
        onStep={stepZoom}
      />
      <section ref={pane} className={css.scroll} aria-label="版面预览" tabIndex={-1} onScroll={onScroll}>
        {width > 0 && (
          <PagePreview
            pages={pages}
            width={width}
            sealPlace={sealPlace}
            marked={marked}
            {...(onPick === undefined ? {} : { onPick })}
          />
        )}
      </section>
    </div>
  )
})

type PreviewBarProps = {
  readonly shown: number
  readonly count: number
  readonly zoom: Zoom
  readonly onPage: (page: number) => void
  readonly onZoom: (zoom: Zoom) => void
  readonly onStep: (direction: -1 | 1) => void
}

const PreviewBar = memo(function PreviewBar({ shown, count, zoom, onPage, onZoom, onStep }: PreviewBarProps) {
  return (
    <div className={css.bar} role="toolbar" aria-label="预览">
      <Button
        size="small"
        type="text"
        icon={<LeftOutlined />}
        aria-label="上一页"
        disabled={shown <= 1}
        onClick={() => onPage(shown - 1)}
      />
      <span className={css.pageNumber} aria-live="polite">
        第 {shown} / {count} 页
      </span>
      <Button
        size="small"
        type="text"
        icon={<RightOutlined />}
        aria-label="下一页"
        disabled={shown >= count}
        onClick={() => onPage(shown + 1)}
      />
      <span className={css.gap} />
      <Button
        size="small"
        type="text"
        icon={<ZoomOutOutlined />}
        aria-label="缩小"
        onClick={() => onStep(-1)}
      />
      <Select<Zoom>
        size="small"
        aria-label="显示比例"
        className={css.zoom ?? ''}
        value={zoom}
        options={[
          { value: 'fit', label: '适合宽度' },
          ...STEPS.map((step) => ({ value: step, label: `${step}%` })),
        ]}
        onChange={onZoom}
      />
      <Button
        size="small"
        type="text"
        icon={<ZoomInOutlined />}
        aria-label="放大"
        onClick={() => onStep(1)}
      />
    </div>
  )
})

function stepped(zoom: Zoom, fitWidth: number, direction: -1 | 1): Zoom {
  const now = zoom === 'fit' ? (fitWidth / FULL_WIDTH) * 100 : zoom
  const next =
    direction === 1 ? STEPS.find((step) => step > now + 1) : STEPS.findLast((step) => step < now - 1)
  return next ?? zoom
}

function isVisible(target: Element, pane: Element | null): boolean {
  if (pane === null) return true
  const [box, frame] = [target.getBoundingClientRect(), pane.getBoundingClientRect()]
  return box.top >= frame.top && box.bottom <= frame.bottom
}
