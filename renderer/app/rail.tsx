/** The left rail: the places of the program. */
import { NavLink } from 'react-router'
import { features } from './features.ts'
import css from './rail.module.css'

const entries = features
  .flatMap(({ nav }) => (nav === undefined ? [] : [nav]))
  .sort((a, b) => a.order - b.order)

/** Main navigation; ↑ and ↓ move between entries. */
export function Rail() {
  return (
    <nav className={`${css.rail} no-print`} aria-label="主导航">
      <div className={css.brand} aria-hidden>
        <span>复议</span>
        <span>应诉</span>
      </div>
      <ul
        className={css.list}
        onKeyDown={(event) => {
          const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
          if (step === 0) return
          event.preventDefault()
          const links = [...event.currentTarget.querySelectorAll('a')]
          links[links.indexOf(document.activeElement as HTMLAnchorElement) + step]?.focus()
        }}
      >
        {entries.map(({ path, label, icon }, index) => (
          <li key={path} className={index === entries.length - 1 ? css.last : undefined}>
            <NavLink to={path} className={({ isActive }) => (isActive ? css.active : css.link) ?? ''}>
              <span className={css.icon} aria-hidden>
                {icon}
              </span>
              {label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
