// Code of the page itself: what it may and may not do is what people's page may and may not do.
const violations = []
document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective))

async function outcome(work) {
  try {
    await work()
    return 'allowed'
  } catch (error) {
    return `refused: ${error.name}`
  }
}

window.probe = {
  violations,
  menuCommands: [],
  flushes: 0,
  outsideFetch: await outcome(() => fetch('https://outside.test/data')),
  evaluated: await outcome(() => new Function('return 1')()),
  ownFile: await outcome(async () => {
    const response = await fetch('./probe.js')
    if (!response.ok) throw new Error(String(response.status))
  }),
  async countRows(add) {
    const opened = indexedDB.open('probe', 1)
    opened.onupgradeneeded = () => opened.result.createObjectStore('rows', { autoIncrement: true })
    const db = await new Promise((resolve, reject) => {
      opened.onsuccess = () => resolve(opened.result)
      opened.onerror = () => reject(opened.error)
    })
    const transaction = db.transaction('rows', 'readwrite', { durability: 'strict' })
    for (let i = 0; i < add; i += 1) transaction.objectStore('rows').add({ i })
    const count = transaction.objectStore('rows').count()
    await new Promise((resolve) => {
      transaction.oncomplete = resolve
    })
    db.close()
    return count.result
  },
}

window.desktop?.onMenuCommand((command) => window.probe.menuCommands.push(command))
window.desktop?.onFlushRequest(async () => {
  window.probe.flushes += 1
  if (window.probe.flushFails) throw new Error('the page could not save')
  await window.probe.countRows(1)
})
document.documentElement.dataset.ready = 'true'
