/** The frame of every page and of the panels on it. */
import { Skeleton } from 'antd'
import { type ReactNode, useEffect, useId } from 'react'
import css from './page.module.css'

export type PageProps = {
  readonly title: string
  /** One line under the title: what is shown, how much of it. */
  readonly description?: ReactNode
  /** Buttons at the right of the title; at most one is primary. */
  readonly actions?: ReactNode
  /** `wide` uses the whole window (lists, editors); `form` keeps lines readable. */
  readonly width?: 'wide' | 'form'
  readonly children: ReactNode
}

/** One page: heading, actions, content. Names the window after itself. */
export function Page({ title, description, actions, width = 'wide', children }: PageProps) {
  useEffect(() => {
    document.title = `${title} - 复议应诉办案台`
  }, [title])
  return (
    <div className={width === 'form' ? css.formPage : css.page}>
      <header className={css.head}>
        <div className={css.heading}>
          <h1 className={css.title}>{title}</h1>
          {description !== undefined && <div className={css.description}>{description}</div>}
        </div>
        {actions !== undefined && <div className={`${css.actions} no-print`}>{actions}</div>}
      </header>
      {children}
    </div>
  )
}

export type PanelProps = {
  readonly title?: ReactNode
  /** At the right of the title: a count, a link, a small button. */
  readonly extra?: ReactNode
  /** Without inner padding, for tables and lists that run to the edges. */
  readonly flush?: boolean
  readonly id?: string
  readonly children: ReactNode
}

/** A titled block on a page; a landmark that screen readers can jump to. */
export function Panel({ title, extra, flush = false, id, children }: PanelProps) {
  const headingId = useId()
  return (
    <section className={css.panel} id={id} {...(title === undefined ? {} : { 'aria-labelledby': headingId })}>
      {title !== undefined && (
        <div className={css.panelHead}>
          <h2 className={css.panelTitle} id={headingId}>
            {title}
          </h2>
          {extra !== undefined && <div className={css.panelExtra}>{extra}</div>}
        </div>
      )}
      <div className={flush ? css.panelFlush : css.panelBody}>{children}</div>
    </section>
  )
}

/** Shown while a page's data or code is on its way. */
export function PageSkeleton() {
  return (
    <div className={css.page} aria-busy="true" role="status" aria-label="正在载入">
      <Skeleton active title={{ width: 180 }} paragraph={{ rows: 2 }} />
      <div className={css.panel}>
        <div className={css.panelBody}>
          <Skeleton active title={false} paragraph={{ rows: 8 }} />
        </div>
      </div>
    </div>
  )
}

export type EmptyStateProps = {
  readonly title: string
  /** What to do next. */
  readonly hint?: ReactNode
  readonly action?: ReactNode
}

/** Says that nothing is here, why, and what the next step is. */
export function EmptyState({ title, hint, action }: EmptyStateProps) {
  return (
    <div className={css.empty}>
      <p className={css.emptyTitle}>{title}</p>
      {hint !== undefined && <p className={css.emptyHint}>{hint}</p>}
      {action !== undefined && <div className={css.emptyAction}>{action}</div>}
    </div>
  )
}

/** A sticky bar at the foot of a long form: state at the left, buttons at the right. */
export function ActionBar({
  status,
  children,
}: {
  readonly status?: ReactNode
  readonly children: ReactNode
}) {
  return (
    <div className={`${css.actionBar} no-print`}>
      <div className={css.actionStatus}>{status}</div>
      <div className={css.actions}>{children}</div>
    </div>
  )
}
