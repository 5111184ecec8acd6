/** Starts the page. */
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { must } from '#shared/kernel/assert.ts'
import { FuyiApp } from './app/fuyi-app.tsx'
import { openOnce } from './app/open-once.ts'
import './ui/base.css'

// The database answers while the first frame is being drawn.
void openOnce()
createRoot(must(document.getElementById('root'), 'index.html has #root')).render(
  <StrictMode>
    <FuyiApp />
  </StrictMode>,
)
